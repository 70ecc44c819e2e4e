import { describe, expect, test } from 'vitest'
import { baseOn, plainHash, seen } from '../../test/applying.ts'
import {
  type Base,
  decide,
  ENTITY_DEFINITIONS,
  hasSay,
  type Json,
  type Ownership,
  type Side,
} from '../index.ts'

const unread = { state: 'unread' } as const

const sides = [
  { owner: 'medusa', silent: 'payload' },
  { owner: 'payload', silent: 'medusa' },
] as const

function ownedBy(owner: Side): Ownership {
  return { existence: owner, fields: { a: { owner }, b: { owner } } }
}

function follow(owner: Side, base: Base, record: Record<string, Json> | null) {
  const silent = { medusa: unread, payload: unread }
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
    existence: 'medusa',
    fields: { m: { owner: 'medusa' }, p: { owner: 'payload' } },
  }

  test.each(sides)(
    'at either side is refused: unread is not absent, and $owner deleted nothing',
    ({ owner }) => {
      const ownership = ownedBy(owner)
      const base = baseOn(ownership, { a: 'A' })
      expect(() => decide(ownership, base, { medusa: unread, payload: unread }, plainHash)).toThrow(TypeError)
    },
  )

  test.each([
    ['payload', { medusa: seen({ m: 'B', p: 'A' }), payload: unread }],
    ['medusa', { medusa: unread, payload: seen({ m: 'B', p: 'A' }) }],
  ] as const)('at a side with a say (%s) is refused: its edits would be overwritten', (_, view) => {
    const base = baseOn(mixed, { m: 'A', p: 'A' })
    expect(() => decide(mixed, base, view, plainHash)).toThrow(TypeError)
  })
})

describe('a side has a say', () => {
  const shared = { owner: 'shared', merge: 'set' } as const
  test.each([
    { name: 'when it owns a field', ownership: { existence: 'medusa', fields: { f: { owner: 'payload' } } } },
    { name: 'when it shares a field', ownership: { existence: 'medusa', fields: { f: shared } } },
    {
      name: 'when it says what exists',
      ownership: { existence: 'payload', fields: { f: { owner: 'medusa' } } },
    },
    {
      name: 'when it shares in that',
      ownership: { existence: 'shared', fields: { f: { owner: 'medusa' } } },
    },
  ] satisfies { name: string; ownership: Ownership }[])('$name', ({ ownership }) => {
    expect(hasSay(ownership, 'payload')).toBe(true)
  })

  test('only then', () => {
    expect(hasSay(ownedBy('medusa'), 'payload')).toBe(false)
    expect(hasSay(ownedBy('payload'), 'medusa')).toBe(false)
  })

  test('of a commerce record in Medusa, of a content record in Payload', () => {
    const says = Object.values(ENTITY_DEFINITIONS).map(({ name, ownership }) => [
      name,
      hasSay(ownership, 'medusa'),
      hasSay(ownership, 'payload'),
    ])
    expect(says).toEqual([
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
    ])
  })
})
