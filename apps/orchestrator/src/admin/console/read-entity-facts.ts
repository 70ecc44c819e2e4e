import { ENTITIES, type Entity } from '@tandem/contracts/sync'
import { HOME_BINDINGS, hasSay } from '@tandem/sync-core'
import { directionLabel } from '@tandem/sync-labels'
import { HUB_DOCUMENTS } from '../../sync/hub/documents/registry.ts'
import { directionTo } from '../../sync/systems.ts'
import type { EntityFacts } from './entity-facts.tsx'

/** Of every kind of record. */
export function readEntityFacts(): Readonly<Record<Entity, EntityFacts>> {
  const facts = ENTITIES.map((entity) => [
    entity,
    { collection: HUB_DOCUMENTS[entity].collection, directions: directionsOf(entity) },
  ])
  return Object.fromEntries(facts)
}

/** `Medusa → Payload`; both ways where both have a say. */
export function directionsOf(entity: Entity): string {
  const { connector, ownership } = HOME_BINDINGS[entity]
  if (hasSay(ownership, 'remote') && hasSay(ownership, 'hub')) return 'Both ways'
  return directionLabel(directionTo(hasSay(ownership, 'remote') ? 'hub' : 'remote', connector))
}
