import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { OUTBOX_CHANNEL } from '../capture/functions.ts'
import { backoffMs } from './backoff.ts'
import { type Delivery, deliver, type Receiver } from './deliver.ts'
import { claimBatch, releaseBatch, removeBatch } from './outbox.ts'
import { markPriceListsThatTurned } from './price-list-clock.ts'
import { wakeableSleep } from './wakeable-sleep.ts'

/**
 * Carries the outbox to the orchestrator.
 *
 * It sleeps until a commit notifies it (or two seconds have passed, because a notification can be lost
 * with its connection), claims a batch for a lease, posts it without holding any lock, and deletes it
 * when it was accepted. A refused batch is given back and tried again, for ever, a little later each
 * time; a new commit wakes it early. Any number of processes may run one.
 *
 * When the process dies on the way, the lease ends and the batch is sent again under the same webhook
 * id, which the receiver has seen if the first one arrived.
 */
export interface RelayOptions {
  databaseUrl: string
  receiver: Receiver
  log: { info: (line: string) => void; warn: (line: string) => void }
}

export interface Relay {
  /** Ends after the batch under way was accepted, or given back. */
  stop(): Promise<void>
}

const POLL_MS = 2_000
/** A new commit may wake a failing relay, but not more often than this. */
const SHORTEST_WAIT_MS = 250
/** Longer than a post may take, so that a batch is never on its way twice. */
const LEASE_SLACK_SECONDS = 2

export function startRelay({ databaseUrl, receiver, log }: RelayOptions): Relay {
  const stopping = new AbortController()
  const sleep = wakeableSleep(stopping.signal)
  const streak = failureStreak(receiver.url, log)
  const leaseSeconds = receiver.timeoutMs / 1000 + LEASE_SLACK_SECONDS

  async function work(client: Client): Promise<void> {
    let checkedPriceLists = 0
    while (!stopping.signal.aborted) {
      if (Date.now() - checkedPriceLists >= POLL_MS) {
        checkedPriceLists = Date.now()
        await markPriceListsThatTurned(client)
      }
      const batch = await claimBatch(client, `outbox_${randomUUID()}`, leaseSeconds)
      if (!batch) {
        await sleep.untilWokenOr(POLL_MS)
        continue
      }
      const delivery = await deliver(batch, receiver, stopping.signal)
      if (delivery.delivered) {
        await removeBatch(client, batch)
        streak.end()
      } else {
        await releaseBatch(client, batch, delivery.reason)
        if (stopping.signal.aborted) return
        const failures = streak.failed(delivery)
        await sleep.atLeast(Math.max(delivery.retryAfterMs ?? 0, SHORTEST_WAIT_MS))
        if (delivery.retryAfterMs === null) await sleep.untilWokenOr(backoffMs(failures) - SHORTEST_WAIT_MS)
      }
    }
  }

  async function run(): Promise<void> {
    let reconnects = 0
    while (!stopping.signal.aborted) {
      const client = new Client({ connectionString: databaseUrl, application_name: 'tandem-relay' })
      // A broken connection also rejects the query under way; without a listener it would end the process.
      client.on('error', () => sleep.wake())
      client.on('notification', () => sleep.wake())
      try {
        await client.connect()
        await client.query(`listen ${OUTBOX_CHANNEL}`)
        reconnects = 0
        await work(client)
      } catch (error) {
        if (reconnects === 0) log.warn(line('relay.database-lost', { reason: String(error) }))
        reconnects += 1
        await sleep.atLeast(backoffMs(reconnects))
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** One line when deliveries begin to fail and one when they work again, however many tries lie between. */
function failureStreak(url: string, log: RelayOptions['log']) {
  let failures = 0
  let since = 0
  return {
    failed(delivery: Extract<Delivery, { delivered: false }>): number {
      failures += 1
      if (failures === 1) {
        since = Date.now()
        log.warn(line('relay.peer-refuses', { url, reason: delivery.reason, status: delivery.status }))
      }
      return failures
    },
    end(): void {
      if (failures === 0) return
      log.info(line('relay.peer-accepts-again', { url, failures, seconds: (Date.now() - since) / 1000 }))
      failures = 0
    },
  }
}

function line(event: string, fields: Record<string, unknown>): string {
  return JSON.stringify({ event, ...fields })
}
