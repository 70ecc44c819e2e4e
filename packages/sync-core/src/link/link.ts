/**
 * Words, used everywhere in the same sense:
 *
 * - **link**: one record known on both sides, `remote prod_1 ↔ hub 17`.
 * - **base**: per field, the last value that both sides agreed on. A side has been edited when it differs
 *   from base, whatever the clocks say.
 * - **hint**: "look at this link". It carries nothing that decides anything.
 * - **dirty**: hinted and not yet looked at since: `dirtyRev > cleanRev`.
 * - **echo**: a hint caused by our own write. It finds nothing to do.
 * - **intent**: a journalled write that is about to happen.
 * - **marker**: `{rev, hash}`, stored by the written side in the same transaction as the data. It tells
 *   whether an intent landed and nothing else.
 * - **park**: set aside after the last attempt, visible and replayable.
 * - **conflict**: both sides changed the same shared field; the value that lost is kept.
 */
import type { Json } from '../canonical/json.ts'
import type { Conflict } from '../decide/decision.ts'

export type Side = 'remote' | 'hub'

export function otherSide(side: Side): Side {
  return side === 'remote' ? 'hub' : 'remote'
}

/** A field's last agreed value: its hash always, the value too where a person may have to see or merge it. */
export type BaseField = { readonly hash: string; readonly value?: Json }

/** null before the two sides ever agreed (first contact). */
export type Base = { readonly [field: string]: BaseField } | null

/** A write that was journalled before it was made, and what base becomes if it landed. */
export type Intent = {
  readonly side: Side
  readonly rev: number
  readonly hash: string
  readonly base: NonNullable<Base>
  /** What this write overwrites: to be kept if it landed, however the worker that made it ended. */
  readonly conflicts?: readonly Conflict[]
}

export type Marker = { readonly rev: number; readonly hash: string }

export type LinkStatus = 'active' | 'conflict' | 'parked' | 'tombstone'
