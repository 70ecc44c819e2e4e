import type { Hash } from '../canonical/canonical.ts'
import { baseOf } from '../decide/decide.ts'
import type { Decision, Seen } from '../decide/decision.ts'
import { hasSay, type Ownership } from '../decide/ownership.ts'
import type { Base, Side } from '../link/link.ts'
import { SyncError } from '../sync-error.ts'

/**
 * Fields that the engine keeps writing to: the two values, by their hashes, that they go to and fro between,
 * and how often. A field is forgotten as soon as a pass finds nothing to write to it: both sides hold what
 * was sent.
 */
export type Written = {
  readonly [field: string]: { readonly values: readonly string[]; readonly times: number }
}

/** The number of times that a field may oscillate. A side that normalises what it is sent needs one. */
const CORRECTIONS = 3

/**
 * Counts the writes of a pass. A side that stores something other than what it is sent makes every pass find
 * a difference between the same two values. People bring other values, or are seen by a pass with nothing to
 * write; and what the owner of a field holds is its people's, because the engine never writes it there.
 *
 * @param base what the decision was made on.
 * @throws {SyncError} MAPPING_NOT_ROUND_TRIP, with the fields' names, instead of a correction too many.
 */
export function countWrites(
  written: Written,
  {
    ownership,
    base,
    seen,
    decision,
  }: { ownership: Ownership; base: Base; seen: Readonly<Record<Side, Seen>>; decision: Decision },
  hash: Hash,
): Written {
  // A mirror is looked at only when asked for, and no write to it makes another look.
  if (Object.keys(decision.writes).length === 0 || !hasSay(ownership, 'hub')) return {}
  const held = { remote: hashesOf('remote'), hub: hashesOf('hub') }
  const next: { [field: string]: Written[string] } = {}
  for (const side of ['remote', 'hub'] as const) {
    const write = decision.writes[side]
    if (write?.kind !== 'update') continue
    for (const field of Object.keys(write.fields)) {
      const values = [decision.base?.[field]?.hash ?? '', held[side]?.[field]?.hash ?? '']
      next[field] = isOwnersEdit(field) ? { values, times: 1 } : again(written[field], values)
    }
  }
  const oscillating = Object.keys(next).filter((field) => (next[field]?.times ?? 0) > CORRECTIONS)
  if (oscillating.length > 0) {
    throw new SyncError(
      'MAPPING_NOT_ROUND_TRIP',
      `written ${CORRECTIONS} times between the same two values: ${oscillating.join(', ')}`,
    )
  }
  return next

  function hashesOf(side: Side): Base {
    const one = seen[side]
    return one.state === 'present' ? baseOf(ownership, one.record, hash) : null
  }

  function isOwnersEdit(field: string): boolean {
    const owner = ownership.fields[field]?.owner
    return owner !== undefined && owner !== 'shared' && held[owner]?.[field]?.hash !== base?.[field]?.hash
  }
}

function again(before: Written[string] | undefined, values: readonly string[]): Written[string] {
  const all = [...new Set([...(before?.values ?? []), ...values])]
  return before && all.length <= 2 ? { values: all, times: before.times + 1 } : { values, times: 1 }
}
