import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { env } from '../../env.ts'
import { installCapture } from './capture/install.ts'
import { type Relay, startRelay } from './relay/relay.ts'

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
  #relay: Relay | undefined

  constructor(dependencies: Dependencies, options: { relay: boolean }) {
    this.#database = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.#logger = dependencies.logger
    this.#relays = options.relay
  }

  __hooks = {
    onApplicationStart: async () => {
      const { installed, missing } = await installCapture(this.#database)
      if (installed) this.#logger.info('sync: capture triggers installed')
      if (missing.length > 0)
        this.#logger.warn(`sync: nothing captured from missing tables ${missing.join(', ')}`)
      if (this.#relays) this.#relay = startRelay({ ...this.#target(), log: this.#logger })
    },
    onApplicationPrepareShutdown: async () => {
      await this.#relay?.stop()
    },
  }

  #target() {
    return {
      databaseUrl: env.DATABASE_URL,
      receiver: {
        url: env.PAYLOAD_WEBHOOK_URL,
        secrets: env.MEDUSA_WEBHOOK_SECRET,
        timeoutMs: POST_TIMEOUT_MS,
      },
    }
  }
}
