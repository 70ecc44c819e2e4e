import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, baseOn, decideOn, isSame } from '../../test/applying.ts'
import { awaitsPerson } from '../../test/lost-edits.ts'
import { die, disappear, edit, type Happening, look, TwoSides } from '../../test/two-sides.ts'
import { anyOwnership, record, scalarOwnership, singleOwner } from '../../test/worlds.ts'
import type { Canonical, Ownership } from '../index.ts'

const MANY = { numRuns: 300 }

function run(ownership: Ownership, start: Canonical, happenings: readonly Happening[]): TwoSides {
  const world = new TwoSides(ownership, start)
  for (const happening of happenings) world.happen(happening)
  return world
}

function expectSame(ownership: Ownership, { remote, hub }: TwoSides['held']): void {
  expect([remote === null, hub === null]).toEqual([false, false])
  for (const [field, rule] of Object.entries(ownership.fields)) {
    expect(isSame(rule, remote?.[field], hub?.[field]), field).toBe(true)
  }
}

function story(...kinds: fc.Arbitrary<Happening>[]) {
  return fc.array(fc.oneof(...kinds), { maxLength: 16 })
}

describe('people edit both sides while hints come late, early, often or not at all:', () => {
  test('both sides agree after the last look, no edit is lost and there are no more writes than edits', () => {
    fc.assert(
      fc.property(anyOwnership, record, story(edit, edit, look), (ownership, start, happenings) => {
        const world = run(ownership, start, happenings)
        world.look()
        expectSame(ownership, world.held)
        expect(world.lost).toEqual([])
        expect(world.writes).toBeLessThanOrEqual(world.edits)
        expect(world.look()).toMatchObject({ writes: {}, conflicts: [], drift: [] })
      }),
      MANY,
    )
  })

  test('hints that nobody caused write nothing', () => {
    fc.assert(
      fc.property(
        anyOwnership,
        record,
        story(edit, look),
        fc.nat(3),
        (ownership, start, happenings, extra) => {
          const once = run(ownership, start, happenings)
          const often = run(
            ownership,
            start,
            happenings.flatMap((one) => (one.kind === 'look' ? Array(extra + 1).fill(one) : [one])),
          )
          expect(often.held).toEqual(once.held)
          expect(often.writes).toBe(once.writes)
        },
      ),
    )
  })

  test('where one side owns everything, the end is the owner’s state, whenever it was looked at', () => {
    fc.assert(
      fc.property(
        singleOwner,
        record,
        story(edit),
        fc.infiniteStream(fc.boolean()),
        (ownership, start, edits, looks) => {
          const watched = run(
            ownership,
            start,
            edits.flatMap((one): Happening[] => (looks.next().value ? [{ kind: 'look' }, one] : [one])),
          )
          const unwatched = run(ownership, start, edits)
          watched.look()
          unwatched.look()
          const owner = ownership.existence
          expectSame(ownership, watched.held)
          expectSame(ownership, unwatched.held)
          expect(watched.held[owner]).toEqual(unwatched.held[owner])
        },
      ),
      MANY,
    )
  })

  test('a record that comes and goes is settled by one look: on both sides, on neither, or waiting for a person', () => {
    fc.assert(
      fc.property(anyOwnership, record, story(edit, disappear, look), (ownership, start, happenings) => {
        const world = run(ownership, start, happenings)
        const last = world.look()
        expect(world.lost).toEqual([])
        expect(world.look().writes).toEqual({})
        const { remote, hub } = world.held
        if (remote !== null && hub !== null) expectSame(ownership, world.held)
        const here = hub === null ? 'remote' : 'hub'
        const isSettled = (remote === null) === (hub === null)
        const isUnwanted = last.base === null && ownership.existence !== here
        expect(isSettled || isUnwanted || awaitsPerson(last)).toBe(true)
      }),
      MANY,
    )
  })
})

describe('workers die between any two steps:', () => {
  test('both sides agree after the last look, no edit is lost and no write is made twice', () => {
    fc.assert(
      fc.property(scalarOwnership, record, story(edit, edit, look, die), (ownership, start, happenings) => {
        const world = run(ownership, start, happenings)
        world.look()
        expectSame(ownership, world.held)
        expect(world.lost).toEqual([])
        expect(world.writes).toBeLessThanOrEqual(world.edits)
      }),
      MANY,
    )
  })

  test('a merge of which one half was written is completed by the next look', () => {
    const tags: Ownership = { existence: 'remote', fields: { a: { owner: 'shared', merge: 'set' } } }
    for (const writes of [0, 1, 2]) {
      const world = run(tags, { a: ['x', 'y'] }, [
        { kind: 'edit', side: 'remote', field: 'a', value: ['x', 'y', 'm'] },
        { kind: 'edit', side: 'hub', field: 'a', value: ['y', 'p'] },
        { kind: 'die', writes },
        { kind: 'look' },
      ])
      expect(world.held).toEqual({ remote: { a: ['m', 'p', 'y'] }, hub: { a: ['m', 'p', 'y'] } })
      expect(world.writes).toBe(2)
    }
  })
})

describe('a value that goes and comes back', () => {
  const shared: Ownership = {
    existence: 'remote',
    fields: { f: { owner: 'shared', merge: 'scalar', winner: 'remote' } },
  }

  test('is an edit when the other value had been synced in between', () => {
    const first = { remote: { f: 'A' }, hub: { f: 'B' } }
    const synced = decideOn(shared, baseOn(shared, { f: 'A' }), first)
    const back = { ...apply(first, synced), hub: { f: 'A' } }
    expect(decideOn(shared, synced.base, back)).toMatchObject({
      writes: { remote: { kind: 'update', fields: { f: 'A' } } },
      conflicts: [],
    })
  })

  test('is no edit when nobody looked in between', () => {
    const same = { remote: { f: 'A' }, hub: { f: 'A' } }
    expect(decideOn(shared, baseOn(shared, { f: 'A' }), same).writes).toEqual({})
  })

  test('is an edit however often it turns, with one write for each turn that was seen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<'remote' | 'hub'>('remote', 'hub')), (sides) => {
        const world = new TwoSides(
          { existence: 'remote', fields: { a: shared.fields.f ?? { owner: 'remote' } } },
          { a: 'A' },
        )
        sides.forEach((side, turn) => {
          const value = turn % 2 === 0 ? 'B' : 'A'
          world.happen({ kind: 'edit', side, field: 'a', value })
          world.look()
          expect(world.held).toEqual({ remote: { a: value }, hub: { a: value } })
        })
        expect(world.writes).toBe(sides.length)
      }),
    )
  })
})
