import { describe, expect, test } from 'vitest'
import { baseOn, plainHash, seen } from '../../test/applying.ts'
import { type Base, decide, hasSay, type Json, MEDUSA_BINDINGS, type Ownership, type Side } from '../index.ts'

const unread = { state: 'unread' } as const

const sides = [
  { owner: 'remote', silent: 'hub' },
  { owner: 'hub', silent: 'remote' },
] as const

function ownedBy(owner: Side): Ownership {
  return { existence: owner, fields: { a: { owner }, b: { owner } } }
}

function follow(owner: Side, base: Base, record: Record<string, Json> | null) {
  const silent = { remote: unread, hub: unread }
  return decide(ownedBy(owner), base, { ...silent, [owner]: seen(record) }, plainHash)
}

describe.each(sides)('a side without a say ($silent) is not read and', ({ owner, silent }) => {
  const ownership = ownedBy(owner)
  const base = baseOn(ownership, { a: 'A', b: 'A' })

  test('gets a new record with exactly the fields that are kept in step', () => {
    const decision = follow(owner, null, { a: 'A', note: 'private' })
    expect(decision.writes).toEqual({ [silent]: { kind: 'create', fields: { a: 'A', b: null } } })
    expect(decision.base).toEqual(baseOn(ownership, { a: 'A', b: null }))
  })

  test('gets the changed fields only', () => {
    const decision = follow(owner, base, { a: 'A', b: 'B' })
    expect(decision.writes).toEqual({ [silent]: { kind: 'update', fields: { b: 'B' } } })
    expect(decision.base).toEqual(baseOn(ownership, { a: 'A', b: 'B' }))
  })

  test('gets nothing when nothing changed', () => {
    expect(follow(owner, base, { b: 'A', a: 'A' })).toEqual({ writes: {}, base, conflicts: [], drift: [] })
  })

  test('gets a cleared field as null', () => {
    expect(follow(owner, base, { a: 'A' }).writes).toEqual({
      [silent]: { kind: 'update', fields: { b: null } },
    })
  })

  test('loses what the owner deleted, and nothing is agreed then', () => {
    const gone = follow(owner, base, null)
    expect(gone).toEqual({ writes: { [silent]: { kind: 'delete' } }, base: null, conflicts: [], drift: [] })
    expect(follow(owner, gone.base, null).writes).toEqual({})
  })

  test('gets nothing for a record that never was', () => {
    expect(follow(owner, null, null)).toEqual({ writes: {}, base: null, conflicts: [], drift: [] })
  })
})

describe('deciding without having looked', () => {
  const mixed: Ownership = {
    existence: 'remote',
    fields: { m: { owner: 'remote' }, p: { owner: 'hub' } },
  }

  test.each(sides)(
    'at either side is refused: unread is not absent, and $owner deleted nothing',
    ({ owner }) => {
      const ownership = ownedBy(owner)
      const base = baseOn(ownership, { a: 'A' })
      expect(() => decide(ownership, base, { remote: unread, hub: unread }, plainHash)).toThrow(TypeError)
    },
  )

  test.each([
    ['hub', { remote: seen({ m: 'B', p: 'A' }), hub: unread }],
    ['remote', { remote: unread, hub: seen({ m: 'B', p: 'A' }) }],
  ] as const)('at a side with a say (%s) is refused: its edits would be overwritten', (_, view) => {
    const base = baseOn(mixed, { m: 'A', p: 'A' })
    expect(() => decide(mixed, base, view, plainHash)).toThrow(TypeError)
  })
})

describe('a side has a say', () => {
  const shared = { owner: 'shared', merge: 'set' } as const
  test.each([
    { name: 'when it owns a field', ownership: { existence: 'remote', fields: { f: { owner: 'hub' } } } },
    { name: 'when it shares a field', ownership: { existence: 'remote', fields: { f: shared } } },
    {
      name: 'when it says what exists',
      ownership: { existence: 'hub', fields: { f: { owner: 'remote' } } },
    },
    {
      name: 'when it shares in that',
      ownership: { existence: 'shared', fields: { f: { owner: 'remote' } } },
    },
  ] satisfies { name: string; ownership: Ownership }[])('$name', ({ ownership }) => {
    expect(hasSay(ownership, 'hub')).toBe(true)
  })

  test('only then', () => {
    expect(hasSay(ownedBy('remote'), 'hub')).toBe(false)
    expect(hasSay(ownedBy('hub'), 'remote')).toBe(false)
  })

  test('of a commerce record in the remote, of a content record in the hub', () => {
    const says = Object.values(MEDUSA_BINDINGS).map(({ entity: { name }, ownership }) => [
      name,
      hasSay(ownership, 'remote'),
      hasSay(ownership, 'hub'),
    ])
    const expected = [
      ['tenant', true, false],
      ['store', true, false],
      ['vendor', true, false],
      ['product', true, false],
      ['product-content', false, true],
      ['store-branding', false, true],
      ['vendor-story', false, true],
      ['page', false, true],
      ['customer', true, true],
      ['order', true, true],
    ]
    expect(says).toEqual(expect.arrayContaining(expected))
  })
})
