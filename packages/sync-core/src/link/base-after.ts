import type { Conflict, Decision } from '../decide/decision.ts'
import { type Base, type BaseField, otherSide, type Side } from './link.ts'

/**
 * What base becomes when a decision's write to `landed` has been made and the one to the other side has
 * not: the base of that write's intent. A field that is still to be written on the other side keeps its old
 * base; with the new one the other side's old value would look like an edit and be copied back.
 *
 * A field that is written on both sides is a merged set. What landed holds all that the other side held, so
 * the base is what that side held: with the old one, a member that came from there and is removed where it
 * landed would be added again.
 *
 * @param heldThere what the other side was seen to hold, as a base (`baseOf`); null when it held nothing.
 */
export function baseAfter(before: Base, decision: Decision, landed: Side, heldThere: Base): Base {
  const outstanding = decision.writes[otherSide(landed)]
  if (decision.base === null || outstanding?.kind !== 'update') return decision.base
  const written = decision.writes[landed]
  const entries = Object.entries(decision.base).flatMap(([field, next]): [string, BaseField][] => {
    const isMerged = written?.kind === 'update' && field in written.fields
    const old = isMerged ? heldThere?.[field] : before?.[field]
    const agreed = field in outstanding.fields ? old : next
    return agreed ? [[field, agreed]] : []
  })
  return Object.fromEntries(entries)
}

/**
 * The conflicts that a decision's write to `landed` settles: there the losing value is overwritten. The
 * others are decided again if the write to the other side is never made.
 */
export function lostTo(decision: Decision, landed: Side): readonly Conflict[] {
  return decision.conflicts.filter((conflict) => conflict.winner === otherSide(landed))
}
