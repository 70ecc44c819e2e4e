import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Logger } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { env } from '../../env.ts'
import { openStripe } from './open-stripe.ts'

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  logger: Logger
}

/** Nothing calls this service: the application's start does. */
export class CardPaymentsService {
  readonly #dependencies: Dependencies

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
  }

  __hooks = {
    onApplicationStart: async () => {
      const { logger, [ContainerRegistrationKeys.PG_CONNECTION]: database } = this.#dependencies
      const opened = await openStripe(database, { hasKeys: env.STRIPE_API_KEY !== undefined })
      if (opened > 0) logger.info(`payment: cards are now taken in ${opened} regions`)
    },
  }
}
