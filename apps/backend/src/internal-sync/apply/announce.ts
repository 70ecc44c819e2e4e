import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { SYNCED_RECORDS } from '../records/registry.ts'
import type { SyncedRecord } from '../records/synced-record.ts'
import type { AppliedEntity } from './outcomes.ts'

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
  const { announced }: SyncedRecord = SYNCED_RECORDS[entity]
  if (ids.length === 0 || !announced) return
  const { source, object, event } = announced
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
