import type { Entity, HistoryChange } from '@tandem/contracts'
import {
  type Difference,
  differences,
  type EntityDefinition,
  hasSay,
  type Json,
  type PlatformRecord,
  type Side,
} from '@tandem/sync-core'
import { readMirror } from '../connectors/payload/read-mirror.ts'
import type { Queryable } from '../ledger/database.ts'
import { readable } from './see-payload.ts'
import type { Decided } from './work.ts'

/** Of one pass at most so many values are kept, each of at most so many characters: a trace, not a copy. */
const MOST_CHANGES = 30
const LONGEST_VALUE = 500

const SIDES: readonly Side[] = ['medusa', 'payload']

/** What Payload holds of a record that is about to be written over; null when that is not known. */
type Held = (medusaId: string) => PlatformRecord | null

/**
 * Reads what the mirrors hold that a batch is about to write over: nobody else needs to know it, so a pass
 * doesn't read it. What has a say was read already.
 */
export async function readHeld(
  database: Queryable,
  entity: Entity,
  works: readonly Decided[],
  definition: EntityDefinition,
): Promise<Held> {
  if (hasSay(definition.ownership, 'payload') || definition.personalFields === 'all') return () => null
  const replaced = works.filter(
    ({ decision }) => decision.writes.payload && decision.writes.payload.kind !== 'create',
  )
  if (replaced.length === 0) return () => null
  const held = await readMirror(
    database,
    entity,
    replaced.map(({ link }) => link.medusaId),
  )
  return (medusaId) => {
    const record = held.get(medusaId)?.record
    return record ? readable(definition, record) : null
  }
}

/**
 * The values that a pass replaces or takes away, before and after, for its line of history. None of what may
 * say something about a person, and none of what it creates: the record itself shows that.
 */
export function changesOf(
  work: Decided,
  { personalFields }: EntityDefinition,
  heldBy: Held,
): HistoryChange[] {
  if (personalFields === 'all') return []
  const all = SIDES.flatMap((side) => {
    const write = work.decision.writes[side]
    if (!write || write.kind === 'create') return []
    const held = (side === 'payload' ? heldBy(work.link.medusaId) : null) ?? work.records[side] ?? {}
    const written = write.kind === 'delete' ? held : write.fields
    return Object.keys(written)
      .filter((field) => !personalFields.includes(field))
      .flatMap((field) =>
        write.kind === 'delete'
          ? [{ path: [field], before: held[field] ?? null, after: null }]
          : differences(held[field] ?? null, write.fields[field] ?? null, [field]),
      )
      .map((difference) => toChange(side, difference))
  })
  return all.slice(0, MOST_CHANGES)
}

const toChange = (side: Side, { path, before, after }: Difference): HistoryChange => ({
  side,
  path: [...path],
  before: excerpt(before),
  after: excerpt(after),
})

/** A value as a line of text; null for nothing. */
function excerpt(value: Json): string | null {
  if (value === null) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const characters = Array.from(text.slice(0, 2 * LONGEST_VALUE))
  const isCut = characters.length > LONGEST_VALUE || text.length > 2 * LONGEST_VALUE
  return isCut ? `${characters.slice(0, LONGEST_VALUE).join('')}…` : text
}
