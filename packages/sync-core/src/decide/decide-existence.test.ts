import { describe, expect, test } from 'vitest'
import { baseOn, decideOn } from '../../test/applying.ts'
import { EXISTENCE, type Ownership, type Side } from '../index.ts'

const fields = {
  m: { owner: 'medusa' },
  p: { owner: 'payload' },
  s: { owner: 'shared', merge: 'scalar', winner: 'medusa' },
} as const satisfies Ownership['fields']

const agreed = { m: 'A', p: 'A', s: 'A' }
const byMedusa: Ownership = { existence: 'medusa', fields }
const byPayload: Ownership = { existence: 'payload', fields }
const byBoth: Ownership = { existence: 'shared', fields }

function only(side: Side, record: Record<string, string>) {
  return { medusa: null, payload: null, [side]: record }
}

describe('a record that is new on one side', () => {
  test.each([
    ['medusa', 'payload', byMedusa],
    ['payload', 'medusa', byPayload],
    ['medusa', 'payload', byBoth],
    ['payload', 'medusa', byBoth],
  ] as const)('in %s is created in %s with all its fields', (here, there, ownership) => {
    const decision = decideOn(ownership, null, only(here, agreed))
    expect(decision).toEqual({
      writes: { [there]: { kind: 'create', fields: agreed } },
      base: baseOn(ownership, agreed),
      conflicts: [],
      drift: [],
    })
  })

  test.each([
    ['payload', byMedusa],
    ['medusa', byPayload],
  ] as const)('in %s is left alone where the other side says what exists', (here, ownership) => {
    expect(decideOn(ownership, null, only(here, agreed))).toEqual({
      writes: {},
      base: null,
      conflicts: [],
      drift: [],
    })
  })

  test('is created with exactly the fields that are kept in step, a missing one as null', () => {
    const decision = decideOn(byMedusa, null, only('medusa', { m: 'A', s: 'A', note: 'private' }))
    expect(decision.writes).toEqual({ payload: { kind: 'create', fields: { m: 'A', p: null, s: 'A' } } })
  })
})

describe('a record that its owner deleted', () => {
  test.each([
    ['medusa', 'payload', byMedusa],
    ['payload', 'medusa', byPayload],
  ] as const)('in %s and that is unchanged in %s is deleted there', (_, here, ownership) => {
    const decision = decideOn(ownership, baseOn(ownership, agreed), only(here, agreed))
    expect(decision).toEqual({ writes: { [here]: { kind: 'delete' } }, base: null, conflicts: [], drift: [] })
  })

  test.each([
    ['its own field', { ...agreed, p: 'edited' }],
    ['a shared field', { ...agreed, s: 'edited' }],
  ])('and that was edited in %s is kept, as a conflict with what is left', (_, record) => {
    const base = baseOn(byMedusa, agreed)
    const decision = decideOn(byMedusa, base, only('payload', record))
    expect(decision).toEqual({
      writes: {},
      base,
      conflicts: [{ field: EXISTENCE, winner: 'payload', base: null, medusa: null, payload: record }],
      drift: [],
    })
  })

  test('goes although the other side had drifted in the owner’s fields', () => {
    const decision = decideOn(byMedusa, baseOn(byMedusa, agreed), only('payload', { ...agreed, m: 'drift' }))
    expect(decision.writes).toEqual({ payload: { kind: 'delete' } })
    expect(decision.conflicts).toEqual([])
  })

  test('stays in conflict on every further look until a person decides', () => {
    const record = { ...agreed, s: 'edited' }
    const first = decideOn(byMedusa, baseOn(byMedusa, agreed), only('payload', record))
    expect(decideOn(byMedusa, first.base, only('payload', record))).toEqual(first)
  })
})

describe('a record that the other side deleted', () => {
  test.each([
    ['payload', 'medusa', byMedusa],
    ['medusa', 'payload', byPayload],
  ] as const)('in %s is created again from its owner %s, as drift', (there, here, ownership) => {
    const record = { ...agreed, m: 'newer' }
    expect(decideOn(ownership, baseOn(ownership, agreed), only(here, record))).toEqual({
      writes: { [there]: { kind: 'create', fields: record } },
      base: baseOn(ownership, record),
      conflicts: [],
      drift: [EXISTENCE],
    })
  })
})

describe('a record whose existence is shared', () => {
  const base = baseOn(byBoth, agreed)

  test.each(['medusa', 'payload'] as const)(
    'and that one side deleted goes from %s where it is unchanged',
    (here) => {
      expect(decideOn(byBoth, base, only(here, agreed)).writes).toEqual({ [here]: { kind: 'delete' } })
    },
  )

  test.each(['medusa', 'payload'] as const)(
    'and that one side deleted stays in %s where it was edited',
    (here) => {
      const decision = decideOn(byBoth, base, only(here, { ...agreed, s: 'edited' }))
      expect(decision.writes).toEqual({})
      expect(decision.base).toEqual(base)
      expect(decision.conflicts).toMatchObject([{ field: EXISTENCE, winner: here }])
    },
  )
})

describe('a record that is gone on both sides', () => {
  test.each([
    ['that was agreed', baseOn(byMedusa, agreed)],
    ['that never was', null],
  ])('%s leaves nothing agreed and nothing to do', (_, base) => {
    expect(decideOn(byMedusa, base, { medusa: null, payload: null })).toEqual({
      writes: {},
      base: null,
      conflicts: [],
      drift: [],
    })
  })
})
