import type { Conflict, Decision } from '../decide/decision.ts'
import { type Base, type BaseField, otherSide, type Side } from './link.ts'

/**
 * What base becomes when a decision's write to `landed` has been made and the one to the other side has
 * not: the base of that write's intent. A field that is still to be written on the other side keeps its old
 * base; with the new one the other side's old value would look like an edit and be copied back.
 */
export function baseAfter(before: Base, decision: Decision, landed: Side): Base {
  const outstanding = decision.writes[otherSide(landed)]
  if (decision.base === null || outstanding?.kind !== 'update') return decision.base
  const entries = Object.entries(decision.base).flatMap(([field, next]): [string, BaseField][] => {
    const agreed = field in outstanding.fields ? before?.[field] : next
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
