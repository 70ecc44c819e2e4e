import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { OUTBOX_CHANNEL } from '../capture/functions.ts'
import { backoffMs } from './backoff.ts'
import { claimBatch, giveUpBatch, releaseBatch, removeBatch } from './outbox.ts'
import type { Delivery, Route } from './route.ts'
import { wakeableSleep } from './wakeable-sleep.ts'

/**
 * Carries an outbox to whoever it is for.
 *
 * It sleeps until a commit notifies it (or two seconds have passed, because a notification can be lost
 * with its connection), claims a batch for a lease, posts it without holding any lock, and deletes it
 * when it was accepted. A refused batch is given back and tried again, for ever, a little later each
 * time; a new commit wakes it early. One that is refused for good is set aside in its outbox, with the
 * reason. Any number of processes may run one.
 *
 * When the process dies on the way, the lease ends and the batch is sent again under the same webhook
 * id, which the receiver has seen if the first one arrived.
 */
export interface RelayOptions {
  databaseUrl: string
  route: Route
  log: { info: (line: string) => void; warn: (line: string) => void }
}

export interface Relay {
  /** Ends after the batch under way was accepted, or given back. */
  stop(): Promise<void>
}

const POLL_MS = 2_000
/** A new commit may wake a failing relay, but not more often than this. */
const SHORTEST_WAIT_MS = 250

export function startRelay({ databaseUrl, route, log }: RelayOptions): Relay {
  const stopping = new AbortController()
  const sleep = wakeableSleep(stopping.signal)
  const streak = failureStreak(route.url, log)

  async function work(client: Client): Promise<void> {
    while (!stopping.signal.aborted) {
      await route.prepare(client)
      const batch = await claimBatch(client, route, `outbox_${randomUUID()}`)
      if (!batch) {
        await sleep.untilWokenOr(POLL_MS)
        continue
      }
      const delivery = await route.deliver(batch, stopping.signal)
      if (delivery.delivered) {
        await removeBatch(client, route, batch)
        streak.end()
      } else if (delivery.isFinal) {
        await giveUpBatch(client, route, batch, delivery.reason)
        log.warn(line('relay.peer-refused-for-good', { batch: batch.id, reason: delivery.reason }))
      } else {
        await releaseBatch(client, route, batch, delivery.reason)
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
