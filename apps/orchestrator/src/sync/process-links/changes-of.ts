import type { HistoryChange } from '@tandem/contracts/operators'
import {
  type Binding,
  type Difference,
  differences,
  hasSay,
  type Json,
  type PlatformRecord,
  type Side,
} from '@tandem/sync-core'
import type { HubStore } from '../hub/hub-store.ts'
import type { Queryable } from '../ledger/database.ts'
import { systemOf } from '../systems.ts'
import { readableDocument } from './see-sides.ts'
import type { Batch, Decided } from './work.ts'

/** The limits of what is kept of one pass: so many values, each of so many characters. It is a trace, not a copy. */
const MOST_CHANGES = 30
const LONGEST_VALUE = 500

const SIDES: readonly Side[] = ['remote', 'hub']

/** Reads what the hub holds of a record that is about to be overwritten; null when that is not known. */
type Held = (work: Decided) => PlatformRecord | null

/**
 * Reads what documents hold that a batch is about to write over: nobody else needs to know it, so a pass
 * doesn't read it. What has a say was read already.
 */
export async function readHeld(
  database: Queryable,
  { lane, binding }: Batch,
  works: readonly Decided[],
  hub: HubStore,
): Promise<Held> {
  if (hasSay(binding.ownership, 'hub') || binding.entity.personalFields === 'all') return () => null
  const keys = works.flatMap(({ link, decision: { writes } }) =>
    writes.hub && writes.hub.kind !== 'create' ? (hub.keyOf(link) ?? []) : [],
  )
  if (keys.length === 0) return () => null
  const held = await hub.held(database, lane.entity, keys)
  return ({ link }) => {
    const record = held.get(hub.keyOf(link) ?? '')
    return record ? readableDocument(binding, record) : null
  }
}

/**
 * The values that a pass replaces or takes away, before and after, for its lines of history. None of what may
 * say something about a person, and none of what it creates: the record itself shows that.
 */
export function changesOf(work: Decided, binding: Binding, heldBy: Held): HistoryChange[] {
  const { personalFields } = binding.entity
  if (personalFields === 'all') return []
  const all = SIDES.flatMap((side) => {
    const write = work.decision.writes[side]
    if (!write || write.kind === 'create') return []
    const held = (side === 'hub' ? heldBy(work) : null) ?? work.records[side] ?? {}
    const written = write.kind === 'delete' ? held : write.fields
    return Object.keys(written)
      .filter((field) => !personalFields.includes(field))
      .flatMap((field) =>
        write.kind === 'delete'
          ? [{ path: [field], before: held[field] ?? null, after: null }]
          : differences(held[field] ?? null, write.fields[field] ?? null, [field]),
      )
      .map((difference) => toChange(systemOf(side, binding.connector), difference))
  })
  return all.slice(0, MOST_CHANGES)
}

const toChange = (side: string, { path, before, after }: Difference): HistoryChange => ({
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
