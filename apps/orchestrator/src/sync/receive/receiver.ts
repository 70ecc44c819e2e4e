import type { Lane } from '@tandem/contracts/sync'
import type { Logger } from 'pino'
import { env } from '../../env.ts'
import { openLog } from '../../logging/log.ts'
import { openTracing, type Tracing } from '../../tracing/tracing.ts'
import { openDatabase } from '../ledger/database.ts'
import { openRunningCount, type RunningCount } from '../ledger/running-count.ts'
import { openWakeQueue, type WakeQueue } from '../queue/wake-queue.ts'
import { openWebhookStore, type WebhookStore } from './webhook-store.ts'

export type Receiver = {
  readonly database: ReturnType<typeof openDatabase>
  readonly store: WebhookStore
  readonly queue: WakeQueue
  /** Wakes workers after the answer was sent; one that fails is no loss, the worker's sweep finds the work. */
  readonly wake: (lanes: readonly Lane[]) => void
  /** What came, for the metrics. */
  readonly count: RunningCount
  readonly tracing: Promise<Tracing>
  readonly log: Logger
}

/** Kept across hot reloads in development, so that connections are opened once per process. */
const kept: typeof globalThis & { tandemReceiver?: Receiver } = globalThis

/** The connections of the webhook, queue and cron routes, opened at the first request. */
export function getReceiver(): Receiver {
  kept.tandemReceiver ??= openReceiver()
  return kept.tandemReceiver
}

function openReceiver(): Receiver {
  const log = openLog('receiver')
  const queue = openWakeQueue(env.REDIS_URL, (error) =>
    log.debug({ reason: error.message }, 'the queue can’t be reached'),
  )
  const database = openDatabase(env.DATABASE_URL, (error) =>
    log.warn({ reason: error.message }, 'a database connection ended'),
  )
  return {
    log,
    queue,
    database,
    store: openWebhookStore(database),
    tracing: openTracing(env, 'tandem-receiver'),
    count: openRunningCount(database, (error) =>
      log.debug({ reason: String(error) }, 'not counted yet; tried again'),
    ),
    wake(lanes) {
      for (const lane of lanes) {
        queue.wake(lane).catch((error) => log.debug({ reason: String(error) }, 'could not wake a worker'))
      }
    },
  }
}
