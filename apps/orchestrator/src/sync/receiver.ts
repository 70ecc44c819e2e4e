import type { Entity } from '@tandem/contracts'
import type { Logger } from 'pino'
import { env } from '../env.ts'
import { openLog } from '../logging/log.ts'
import { openTracing, type Tracing } from '../tracing/tracing.ts'
import { openDatabase } from './ledger/database.ts'
import { openRunningCount, type RunningCount } from './ledger/running-count.ts'
import { type Bell, openBell } from './queue/bell.ts'
import { openWebhookStore, type WebhookStore } from './webhook-store.ts'

export type Receiver = {
  readonly database: ReturnType<typeof openDatabase>
  readonly store: WebhookStore
  readonly bell: Bell
  /** Rings after the answer was sent; a ring that fails is no loss, the worker's sweep finds the work. */
  readonly ringFor: (entities: readonly Entity[]) => void
  /** What came, for the metrics. */
  readonly count: RunningCount
  readonly tracing: Promise<Tracing>
  readonly log: Logger
}

/** Kept across hot reloads in development, so that connections are opened once per process. */
const kept: typeof globalThis & { tandemReceiver?: Receiver } = globalThis

/** What the webhook, queue and cron routes work with, opened at the first request. */
export function getReceiver(): Receiver {
  kept.tandemReceiver ??= openReceiver()
  return kept.tandemReceiver
}

function openReceiver(): Receiver {
  const log = openLog('receiver')
  const bell = openBell(env.REDIS_URL, (error) =>
    log.debug({ reason: error.message }, 'the bell is out of order'),
  )
  const database = openDatabase(env.DATABASE_URL, (error) =>
    log.warn({ reason: error.message }, 'a database connection ended'),
  )
  return {
    log,
    bell,
    database,
    store: openWebhookStore(database),
    tracing: openTracing(env, 'tandem-receiver'),
    count: openRunningCount(database, (error) =>
      log.debug({ reason: String(error) }, 'not counted yet; tried again'),
    ),
    ringFor(entities) {
      for (const entity of entities) {
        bell.ring(entity).catch((error) => log.debug({ reason: String(error) }, 'could not ring'))
      }
    },
  }
}
