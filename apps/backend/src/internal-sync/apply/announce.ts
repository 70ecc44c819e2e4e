import type { MedusaContainer } from '@medusajs/framework/types'
import {
  ContainerRegistrationKeys,
  CustomerWorkflowEvents,
  Modules,
  OrderWorkflowEvents,
  ProductWorkflowEvents,
} from '@medusajs/framework/utils'
import type { AppliedEntity } from './appliers.ts'

/** Whose records they are, and the workflow's name for a change. Our own modules' have no listeners but the outbox. */
const LISTENED_TO: Readonly<
  Partial<Record<AppliedEntity, { source: string; object: string; event: string }>>
> = {
  'product-content': { source: Modules.PRODUCT, object: 'product', event: ProductWorkflowEvents.UPDATED },
  customer: { source: Modules.CUSTOMER, object: 'customer', event: CustomerWorkflowEvents.UPDATED },
  order: { source: Modules.ORDER, object: 'order', event: OrderWorkflowEvents.UPDATED },
}

/**
 * Tells Medusa's own listeners what its modules would have told them: the module's event, which the index
 * engine follows, and the workflow's, which subscribers know. Too late to refuse the write, so a failure is
 * only logged.
 */
export async function announceUpdated(
  scope: MedusaContainer,
  entity: AppliedEntity,
  ids: readonly string[],
): Promise<void> {
  const listened = LISTENED_TO[entity]
  if (ids.length === 0 || !listened) return
  const { source, object, event } = listened
  const bus = scope.resolve(Modules.EVENT_BUS)
  try {
    await bus.emit(
      ids.map((id) => ({
        name: `${source}.${object}.updated`,
        data: { id },
        metadata: { source, object, action: 'updated' },
      })),
      { internal: true },
    )
    await bus.emit(ids.map((id) => ({ name: event, data: { id } })))
  } catch (error) {
    const logger = scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`sync: ${entity} was written, but Medusa's events could not be emitted: ${String(error)}`)
  }
}
