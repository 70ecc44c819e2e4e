import {
  type Canonical,
  type Conflict,
  type Decision,
  EXISTENCE,
  type Ownership,
  otherSide,
  type Side,
} from '../src/index.ts'
import { type Held, isSame, membersOf } from './applying.ts'

const SIDES = ['remote', 'hub'] as const

/**
 * Names every edit that a decision loses, in the eyes of a person and not of the decision's own base.
 * An edit is a value that differs from what was last agreed (any value, where nothing ever was). It is safe
 * when its side still holds it, when it was merged in, when it was reverted because the field is the other
 * side's, or when it lost a conflict that shows both values.
 */
export function lostEdits(
  ownership: Ownership,
  agreed: Canonical | null,
  before: Held,
  decision: Decision,
  after: Held,
): string[] {
  return SIDES.flatMap((side) => {
    const record = before[side]
    if (record === null) return []
    return Object.entries(ownership.fields)
      .filter(([field, rule]) => {
        const isEdit = isNew(field) || !isSame(rule, record[field], agreed?.[field])
        if (!isEdit) return false
        const stillHeld = after[side] !== null && isSame(rule, after[side][field], record[field])
        return !stillHeld && !isExcused(field, side)
      })
      .map(([field]) => `${side}.${field}`)
  })

  /** Never agreed on, so this is first contact. */
  function isNew(field: string): boolean {
    return agreed === null || !(field in agreed)
  }

  function isExcused(field: string, side: Side): boolean {
    const rule = ownership.fields[field]
    if (!rule) return false
    const there = otherSide(side)
    // With the record its owner deleted, the drift in it goes too; on first contact the owner's value stays.
    if (rule.owner === there) return isNew(field) || after[side] === null || decision.drift.includes(field)
    if (rule.owner !== 'shared' || after[side] === null) return false
    if (rule.merge === 'set') return isMerged(field, side)
    return decision.conflicts.some((conflict) => shows(conflict, field, side))
  }

  function isMerged(field: string, side: Side): boolean {
    const base = membersOf(agreed?.[field])
    const mine = membersOf(before[side]?.[field])
    const result = membersOf(after[side]?.[field])
    return mine.difference(base).isSubsetOf(result) && base.difference(mine).isDisjointFrom(result)
  }

  function shows(conflict: Conflict, field: string, loser: Side): boolean {
    const rule = ownership.fields[field]
    if (!rule || conflict.field !== field || conflict.winner === loser) return false
    return SIDES.every((side) => isSame(rule, conflict[side], before[side]?.[field]))
  }
}

/** A side was deleted and the other edited: a person decides, and until then nothing is written. */
export function awaitsPerson(decision: Decision): boolean {
  return decision.conflicts.some((conflict) => conflict.field === EXISTENCE)
}
