import { describe, expect, test } from 'vitest'
import { baseOn, decideOn } from '../../test/applying.ts'
import { EXISTENCE, type Ownership, type Side } from '../index.ts'

const fields = {
  m: { owner: 'remote' },
  p: { owner: 'hub' },
  s: { owner: 'shared', merge: 'scalar', winner: 'remote' },
} as const satisfies Ownership['fields']

const agreed = { m: 'A', p: 'A', s: 'A' }
const byRemote: Ownership = { existence: 'remote', fields }
const byHub: Ownership = { existence: 'hub', fields }
const byBoth: Ownership = { existence: 'shared', fields }

function only(side: Side, record: Record<string, string>) {
  return { remote: null, hub: null, [side]: record }
}

describe('a record that is new on one side', () => {
  test.each([
    ['remote', 'hub', byRemote],
    ['hub', 'remote', byHub],
    ['remote', 'hub', byBoth],
    ['hub', 'remote', byBoth],
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
    ['hub', byRemote],
    ['remote', byHub],
  ] as const)('in %s is left alone where the other side says what exists', (here, ownership) => {
    expect(decideOn(ownership, null, only(here, agreed))).toEqual({
      writes: {},
      base: null,
      conflicts: [],
      drift: [],
    })
  })

  test('is created with exactly the fields that are kept in step, a missing one as null', () => {
    const decision = decideOn(byRemote, null, only('remote', { m: 'A', s: 'A', note: 'private' }))
    expect(decision.writes).toEqual({ hub: { kind: 'create', fields: { m: 'A', p: null, s: 'A' } } })
  })
})

describe('a record that its owner deleted', () => {
  test.each([
    ['remote', 'hub', byRemote],
    ['hub', 'remote', byHub],
  ] as const)('in %s and that is unchanged in %s is deleted there', (_, here, ownership) => {
    const decision = decideOn(ownership, baseOn(ownership, agreed), only(here, agreed))
    expect(decision).toEqual({ writes: { [here]: { kind: 'delete' } }, base: null, conflicts: [], drift: [] })
  })

  test.each([
    ['its own field', { ...agreed, p: 'edited' }],
    ['a shared field', { ...agreed, s: 'edited' }],
  ])('and that was edited in %s is kept, as a conflict with what is left', (_, record) => {
    const base = baseOn(byRemote, agreed)
    const decision = decideOn(byRemote, base, only('hub', record))
    expect(decision).toEqual({
      writes: {},
      base,
      conflicts: [{ field: EXISTENCE, winner: 'hub', base: null, remote: null, hub: record }],
      drift: [],
    })
  })

  test('goes although the other side had drifted in the owner’s fields', () => {
    const decision = decideOn(byRemote, baseOn(byRemote, agreed), only('hub', { ...agreed, m: 'drift' }))
    expect(decision.writes).toEqual({ hub: { kind: 'delete' } })
    expect(decision.conflicts).toEqual([])
  })

  test('stays in conflict on every further look until a person decides', () => {
    const record = { ...agreed, s: 'edited' }
    const first = decideOn(byRemote, baseOn(byRemote, agreed), only('hub', record))
    expect(decideOn(byRemote, first.base, only('hub', record))).toEqual(first)
  })
})

describe('a record that the other side deleted', () => {
  test.each([
    ['hub', 'remote', byRemote],
    ['remote', 'hub', byHub],
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

  test.each(['remote', 'hub'] as const)(
    'and that one side deleted goes from %s where it is unchanged',
    (here) => {
      expect(decideOn(byBoth, base, only(here, agreed)).writes).toEqual({ [here]: { kind: 'delete' } })
    },
  )

  test.each(['remote', 'hub'] as const)(
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
    ['that was agreed', baseOn(byRemote, agreed)],
    ['that never was', null],
  ])('%s leaves nothing agreed and nothing to do', (_, base) => {
    expect(decideOn(byRemote, base, { remote: null, hub: null })).toEqual({
      writes: {},
      base: null,
      conflicts: [],
      drift: [],
    })
  })
})
