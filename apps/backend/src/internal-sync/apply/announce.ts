import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules, ProductWorkflowEvents } from '@medusajs/framework/utils'
import type { AppliedEntity } from './appliers.ts'

/**
 * Tells Medusa's own listeners what its product module would have told them: the module's event, which
 * the index engine follows, and the workflow's, which subscribers know. Too late to refuse the write, so
 * a failure is only logged. Our own modules' records have no listeners but the outbox.
 */
export async function announceUpdated(
  scope: MedusaContainer,
  entity: AppliedEntity,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0 || entity !== 'product-content') return
  const bus = scope.resolve(Modules.EVENT_BUS)
  try {
    await bus.emit(
      ids.map((id) => ({
        name: 'product.product.updated',
        data: { id },
        metadata: { source: Modules.PRODUCT, object: 'product', action: 'updated' },
      })),
      { internal: true },
    )
    await bus.emit(ids.map((id) => ({ name: ProductWorkflowEvents.UPDATED, data: { id } })))
  } catch (error) {
    const logger = scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`sync: content was written, but Medusa's events could not be emitted: ${String(error)}`)
  }
}
