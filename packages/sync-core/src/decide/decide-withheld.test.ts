import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { baseOf, decide } from './decide.ts'
import type { Ownership } from './ownership.ts'

const hash = (text: string) => createHash('sha1').update(text).digest('hex')
const owned: Ownership = {
  existence: 'remote',
  fields: { email: { owner: 'remote' }, name: { owner: 'remote' } },
}
const shared: Ownership = {
  existence: 'remote',
  fields: {
    email: { owner: 'shared', merge: 'scalar', winner: 'remote' },
    name: { owner: 'shared', merge: 'scalar', winner: 'remote' },
  },
}
const known = { email: 'a@b.test', name: 'Ada' }
const present = (record: object, withheld?: string[]) =>
  ({ state: 'present', record: record as typeof known, ...(withheld && { withheld }) }) as const
const hidden = (name: string) => present({ email: null, name }, ['email'])

describe('a field that a side withholds', () => {
  test('keeps its base and is not written, while the others follow', () => {
    const base = baseOf(owned, known, hash)
    const decision = decide(owned, base, { remote: hidden('Bea'), hub: { state: 'unread' } }, hash)
    expect(decision.writes).toEqual({ hub: { kind: 'update', fields: { name: 'Bea' } } })
    expect(decision.base).toEqual({ ...baseOf(owned, { ...known, name: 'Bea' }, hash) })
  })

  test('is in a new record as it stands, without a base: shown later, it is news', () => {
    const first = decide(owned, null, { remote: hidden('Ada'), hub: { state: 'unread' } }, hash)
    expect(first.writes).toEqual({ hub: { kind: 'create', fields: { email: null, name: 'Ada' } } })
    expect(Object.keys(first.base ?? {})).toEqual(['name'])
    const later = decide(owned, first.base, { remote: present(known), hub: { state: 'unread' } }, hash)
    expect(later.writes).toEqual({ hub: { kind: 'update', fields: { email: 'a@b.test' } } })
  })

  test('that both edit goes neither way, and an edit in the hub is not lost by it', () => {
    const base = baseOf(shared, known, hash)
    const edited = present({ email: 'new@b.test', name: 'Ada' })
    const blind = decide(shared, base, { remote: hidden('Ada'), hub: edited }, hash)
    expect([blind.writes, blind.conflicts]).toEqual([{}, []])
    const seen = decide(shared, blind.base, { remote: present(known), hub: edited }, hash)
    expect(seen.writes).toEqual({ remote: { kind: 'update', fields: { email: 'new@b.test' } } })
  })

  test('of a record that is gone goes with it', () => {
    const base = baseOf(owned, known, hash)
    const gone = decide(owned, base, { remote: { state: 'absent' }, hub: present(known, ['email']) }, hash)
    expect(gone).toMatchObject({ base: null, writes: { hub: { kind: 'delete' } } })
  })
})
