import type { Lane } from '@tandem/contracts/sync'
import { hasSay } from '@tandem/sync-core'
import type { Integration } from './connector.ts'

/** A lane that there is, and whether a document of the hub's may bring a record into being there. */
export type KnownLane = Lane & {
  readonly hubCreates: boolean
  /** Whether what is edited in the hub is any news to it; it is without. */
  readonly hubHeard?: boolean
  /** How often it is swept; as often as the environment says without. */
  readonly sweepSeconds?: number | undefined
}

/** A lane for each entity that an integration is bound to. */
export function lanesOf({
  id,
  bindings,
  sweepSeconds,
}: Pick<Integration, 'id' | 'bindings' | 'sweepSeconds'>): readonly KnownLane[] {
  return Object.values(bindings).map(({ entity, ownership }) => ({
    integration: id,
    entity: entity.name,
    hubCreates: ownership.existence !== 'remote',
    hubHeard: hasSay(ownership, 'hub'),
    sweepSeconds,
  }))
}
