import { type Entity, type Lane, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'

/** The lane of one of Medusa's entities. */
export const medusaLane = (entity: Entity): Lane => ({ integration: MEDUSA_INTEGRATION, entity })
