import { type Lane, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { entityLabel, kindLabel, systemLabel } from '@tandem/sync-labels'
import type { KnownIntegration } from './known-integrations.tsx'

/** A kind of record, and whose: that it is the installation's own Medusa goes without saying. */
export function laneLabel({ integration, entity }: Lane, known: readonly KnownIntegration[]): string {
  if (integration === MEDUSA_INTEGRATION) return entityLabel(entity)
  const { name, connector } = known.find(({ id }) => id === integration) ?? {}
  return `${name ?? systemLabel(integration)}: ${kindLabel(entity, connector)}`
}
