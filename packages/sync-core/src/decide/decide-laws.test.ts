import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, baseOn, decideOn, type Held, isSame, plainHash, seen } from '../../test/applying.ts'
import { awaitsPerson, lostEdits } from '../../test/lost-edits.ts'
import { reordered, reorderedRecord } from '../../test/values.ts'
import { anyMoment, anyOwnership, type Moment, record, singleOwner } from '../../test/worlds.ts'
import { type Base, type Decision, decide, type Ownership } from '../index.ts'

const SIDES = ['remote', 'hub'] as const
const MANY = { numRuns: 300 }

/** A base that knows what was agreed, and nothing of fields that were not there then. */
function baseOf({ ownership, agreed }: Moment): Base {
  if (agreed === null) return null
  const base = baseOn(ownership, agreed)
  return Object.fromEntries(Object.entries(base).filter(([field]) => field in agreed))
}

function decided(moment: Moment) {
  const decision = decideOn(moment.ownership, baseOf(moment), moment.held)
  return { decision, after: apply(moment.held, decision) }
}

function law(name: string, check: (moment: Moment) => void) {
  test(name, () => fc.assert(fc.property(anyMoment, check), MANY))
}

describe('whatever was agreed and whatever both sides hold,', () => {
  law(
    'what a decision writes is an echo afterwards: nothing is written, in conflict or drifted again',
    (moment) => {
      const { decision, after } = decided(moment)
      const echo = decideOn(moment.ownership, decision.base, after)
      expect(echo.writes).toEqual({})
      expect(echo.drift).toEqual([])
      expect(hashesOf(echo.base)).toEqual(hashesOf(decision.base))
      if (!awaitsPerson(decision)) expect(echo.conflicts).toEqual([])
    },
  )

  law('both sides hold the same afterwards wherever both have the record', (moment) => {
    const { remote, hub } = decided(moment).after
    if (remote === null || hub === null) return
    for (const [field, rule] of Object.entries(moment.ownership.fields)) {
      expect(isSame(rule, remote[field], hub[field]), field).toBe(true)
    }
  })

  law('a record stays on one side only when a person must decide or it was never to be copied', (moment) => {
    const { decision, after } = decided(moment)
    if ((after.remote === null) === (after.hub === null)) return
    const here = after.remote === null ? 'hub' : 'remote'
    expect(awaitsPerson(decision) || (moment.agreed === null && moment.ownership.existence !== here)).toBe(
      true,
    )
  })

  law('no edit is lost', (moment) => {
    const { ownership, agreed, held } = moment
    const { decision, after } = decided(moment)
    expect(lostEdits(ownership, agreed, held, decision, after)).toEqual([])
  })

  law('an owned field is never written on its owner’s side', (moment) => {
    const { writes } = decided(moment).decision
    for (const side of SIDES) {
      const write = writes[side]
      if (write?.kind !== 'update') continue
      const owners = Object.keys(write.fields).map((field) => moment.ownership.fields[field]?.owner)
      expect(owners).not.toContain(side)
    }
  })

  law('only changed fields are written, and only ones that are kept in step', (moment) => {
    const { writes } = decided(moment).decision
    for (const side of SIDES) {
      const write = writes[side]
      if (write?.kind !== 'update') continue
      expect(Object.keys(write.fields)).not.toHaveLength(0)
      for (const [field, value] of Object.entries(write.fields)) {
        const rule = moment.ownership.fields[field]
        if (!rule) throw new Error(`${field} is nobody's`)
        expect(isSame(rule, moment.held[side]?.[field], value), field).toBe(false)
      }
    }
  })

  law('no key order matters: of records, values, base or rules', (moment) => {
    const { ownership, held } = moment
    const turnedRules = Object.fromEntries(Object.entries(ownership.fields).toReversed())
    const turned = decideOn({ ...ownership, fields: turnedRules }, turnedBase(baseOf(moment)), {
      remote: held.remote && reorderedRecord(held.remote),
      hub: held.hub && reorderedRecord(held.hub),
    })
    const straight = decideOn(ownership, baseOf(moment), held)
    expect(sorted(turned)).toEqual(sorted(straight))
  })

  law('deciding changes nothing that it was given', (moment) => {
    const { ownership, held } = moment
    const base = baseOf(moment)
    const before = structuredClone({ ownership, base, held })
    decideOn(deepFrozen(ownership), deepFrozen(base), deepFrozen(held))
    expect({ ownership, base, held }).toEqual(before)
  })
})

describe('a side without a say', () => {
  test('gets the same writes read or unread, when nobody has touched it', () => {
    fc.assert(
      fc.property(singleOwner, fc.option(record), fc.option(record), (ownership, before, now) => {
        const owner = ownership.existence
        const silent = owner === 'remote' ? 'hub' : 'remote'
        const base = before && baseOn(ownership, before)
        const owners = { remote: seen(now), hub: seen(now) }
        const read = decide(ownership, base, { ...owners, [silent]: seen(before) }, plainHash)
        const unread = decide(ownership, base, { ...owners, [silent]: { state: 'unread' } }, plainHash)
        expect(unread).toEqual(read)
      }),
      MANY,
    )
  })
})

describe('two sides that agree', () => {
  test('are left alone, whatever the rules and whether or not they had agreed before', () => {
    fc.assert(
      fc.property(anyOwnership, record, fc.option(record), (ownership: Ownership, same, before) => {
        const base = before && baseOn(ownership, before)
        const held: Held = { remote: same, hub: reorderedRecord(same) }
        expect(decideOn(ownership, base, held)).toMatchObject({ writes: {}, conflicts: [], drift: [] })
      }),
      MANY,
    )
  })
})

function hashesOf(base: Base) {
  return base && Object.entries(base).map(([field, { hash }]) => [field, hash])
}

function turnedBase(base: Base): Base {
  return (
    base &&
    Object.fromEntries(
      Object.entries(base)
        .toReversed()
        .map(([field, { hash, value }]) => [
          field,
          value === undefined ? { hash } : { value: reordered(value), hash },
        ]),
    )
  )
}

/** The rules' order is the order of the lists, which means nothing. */
function sorted({ writes, base, conflicts, drift }: Decision) {
  return {
    writes,
    base,
    drift: drift.toSorted(),
    conflicts: conflicts.toSorted((a, b) => (a.field < b.field ? -1 : 1)),
  }
}

function deepFrozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(deepFrozen)
  return Object.freeze(value)
}
