import { container } from '@medusajs/framework'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readDashboardRecord } from '../../dashboard/record.ts'
import { env } from '../../env.ts'
import { installCapture } from './capture/install.ts'
import { type Relay, startRelay } from './relay/relay.ts'
import type { Route } from './relay/route.ts'
import { toDashboard } from './relay/to-dashboard.ts'
import { toOrchestrator } from './relay/to-orchestrator.ts'

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  logger: Logger
}

const POST_TIMEOUT_MS = 5_000

/**
 * The outbox is filled by triggers and emptied by the relay. Nothing calls this service: the application's
 * start and end do.
 */
export class SyncOutboxService {
  readonly #database: Knex
  readonly #logger: Logger
  readonly #relays: boolean
  #running: readonly Relay[] = []

  constructor(dependencies: Dependencies, options: { relay: boolean }) {
    this.#database = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.#logger = dependencies.logger
    this.#relays = options.relay
  }

  __hooks = {
    onApplicationStart: async () => {
      const { installed, missing } = await installCapture(this.#database, {
        hasDashboard: env.DASHBOARD_API_URL !== undefined,
      })
      if (installed) this.#logger.info('sync: capture triggers installed')
      if (missing.length > 0)
        this.#logger.warn(`sync: nothing captured from missing tables ${missing.join(', ')}`)
      if (!this.#relays) return
      this.#running = routes().map((route) =>
        startRelay({ databaseUrl: env.DATABASE_URL, route, log: this.#logger }),
      )
    },
    onApplicationPrepareShutdown: async () => {
      await Promise.all(this.#running.map((relay) => relay.stop()))
    },
  }
}

/** The orchestrator always; a dashboard elsewhere when there is one. */
function routes(): Route[] {
  const timeoutMs = POST_TIMEOUT_MS
  const orchestrator = toOrchestrator({
    url: env.PAYLOAD_WEBHOOK_URL,
    secrets: env.MEDUSA_WEBHOOK_SECRET,
    timeoutMs,
  })
  const { DASHBOARD_API_URL: url, DASHBOARD_WEBHOOK_SECRET: secrets } = env
  if (url === undefined || secrets === undefined) return [orchestrator]
  // The framework's own container: a module's knows nothing of the others.
  const dashboard = toDashboard({ url, secrets, timeoutMs }, (entity, id) =>
    readDashboardRecord(container, entity, id),
  )
  return [orchestrator, dashboard]
}
