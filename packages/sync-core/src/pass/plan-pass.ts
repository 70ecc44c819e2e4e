import type { Hash } from '../canonical/canonical.ts'
import { baseOf, decide } from '../decide/decide.ts'
import type { Conflict, Decision, Seen } from '../decide/decision.ts'
import type { Ownership } from '../decide/ownership.ts'
import { adoptLanded, landedIntents } from '../link/adopt.ts'
import { baseAfter, lostTo } from '../link/base-after.ts'
import type { Base, Intent, Marker, Side } from '../link/link.ts'
import { countWrites, type Written } from './round-trip.ts'

/** One pass over one link: the link as it was when its lease was taken, and what was read afterwards. */
export type PassInput = {
  readonly ownership: Ownership
  readonly link: {
    readonly rev: number
    readonly base: Base
    readonly intents: readonly Intent[]
    /** When the lease was taken it was not known whether the last write had landed, or still would. */
    readonly isUnsettled: boolean
    readonly written: Written
  }
  readonly seen: Readonly<Record<Side, Seen>>
  readonly markers: Readonly<Record<Side, Marker | null>>
  /** Whether there is anything in the remote that a write could go to. */
  readonly isWritable: boolean
}

export type PassPlan = {
  /** The link's base, with what a dead worker's landed write left behind. */
  readonly base: Base
  readonly decision: Decision
  /** The link's, with the writes of this decision. */
  readonly written: Written
  /** To be journalled before the remote is written to; null when nothing is to be written there. */
  readonly intent: Intent | null
  /** What a dead worker's landed write had overwritten, by the pass that decided it. */
  readonly leftBehind: readonly { readonly rev: number; readonly conflicts: readonly Conflict[] }[]
}

const NOTHING_TO_WRITE_TO: Decision = { writes: {}, base: null, conflicts: [], drift: [] }

/**
 * Adopts, decides, and says what to journal. All that a pass does between reading and writing. null while
 * an earlier write may still land: decided before, its late value would look like an edit.
 *
 * @throws {SyncError} MAPPING_NOT_ROUND_TRIP when writing once more would not bring the sides together.
 */
export function planPass(input: PassInput, hash: Hash): PassPlan | null {
  const { ownership, link, seen, markers } = input
  if (link.isUnsettled && landedIntents(link.intents, markers).length === 0) return null
  const base = adoptLanded(link.base, link.intents, markers)
  const decided = decide(ownership, base, seen, hash)
  // With no record in the remote there is nothing to write to; the link rests until there is one.
  const decision = decided.writes.remote && !input.isWritable ? NOTHING_TO_WRITE_TO : decided
  const leftBehind = landedIntents(link.intents, markers).map(({ rev, conflicts = [] }) => ({
    rev,
    conflicts,
  }))
  const written = countWrites(link.written, { ownership, base, seen, decision }, hash)
  return { base, decision, written, leftBehind, intent: decision.writes.remote ? intentOf() : null }

  function intentOf(): Intent {
    const { hub } = seen
    const heldThere = hub.state === 'present' ? baseOf(ownership, hub.record, hash) : null
    return {
      side: 'remote',
      rev: link.rev,
      hash: hash(JSON.stringify(decision.base)),
      base: baseAfter(base, decision, 'remote', heldThere) ?? {},
      conflicts: lostTo(decision, 'remote'),
    }
  }
}
