import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Base,
  type Canonical,
  type Json,
  type Ownership,
  planPass,
  SyncError,
  type Written,
} from '../index.ts'

const hash = (text: string) => text
const owned: Ownership = {
  existence: 'remote',
  fields: { name: { owner: 'hub' }, note: { owner: 'hub' } },
}
const shared: Ownership = {
  existence: 'remote',
  fields: { name: { owner: 'shared', merge: 'scalar', winner: 'remote' } },
}

type Stores = { readonly remote?: (value: Json) => Json; readonly hub?: (value: Json) => Json }

/** Two sides, one link and the engine's passes over them; `stores` says what a side makes of a value. */
class Pair {
  base: Base = null
  written: Written = {}
  writes = 0
  readonly held: { remote: Canonical; hub: Canonical }
  readonly ownership: Ownership
  readonly stores: Stores

  constructor(ownership: Ownership, start: Canonical, stores: Stores) {
    this.ownership = ownership
    this.stores = stores
    this.held = { remote: start, hub: start }
    this.pass()
  }

  pass(): void {
    const seen = {
      remote: { state: 'present', record: this.held.remote },
      hub: { state: 'present', record: this.held.hub },
    } as const
    const link = { rev: 1, base: this.base, intents: [], isUnsettled: false, written: this.written }
    const markers = { remote: null, hub: null }
    const plan = planPass({ ownership: this.ownership, link, seen, markers, isWritable: true }, hash)
    if (!plan) throw new Error('nothing is in doubt here')
    for (const side of ['remote', 'hub'] as const) {
      const write = plan.decision.writes[side]
      if (write?.kind !== 'update') continue
      this.writes++
      const { [side]: stores = (value: Json) => value } = this.stores
      const stored = Object.entries(write.fields).map(([field, value]): [string, Json] => [
        field,
        stores(value),
      ])
      this.held[side] = { ...this.held[side], ...Object.fromEntries(stored) }
    }
    this.base = plan.decision.base
    this.written = plan.written
  }

  edit(side: 'remote' | 'hub', fields: Canonical): void {
    this.held[side] = { ...this.held[side], ...fields }
  }
}

const upper = (value: Json) => String(value).toUpperCase()
const lower = (value: Json) => String(value).toLowerCase()

function passUntilParked(pair: Pair): unknown {
  for (let passes = 0; passes < 20; passes++) {
    try {
      pair.pass()
    } catch (error) {
      return error
    }
  }
  return null
}

describe('a mapping that does not round-trip', () => {
  test('to a side that has no say is written once and corrected three times, then parked', () => {
    const pair = new Pair(owned, { name: 'a', note: '' }, { remote: upper })
    pair.edit('hub', { name: 'b' })
    const error = passUntilParked(pair)
    expect(error).toBeInstanceOf(SyncError)
    expect(error).toMatchObject({ code: 'MAPPING_NOT_ROUND_TRIP', kind: 'defect' })
    expect(pair.writes).toBe(4)
  })

  test('between two sides that both insist is parked as well', () => {
    const pair = new Pair(shared, { name: 'a' }, { remote: upper, hub: lower })
    pair.edit('hub', { name: 'b' })
    expect(passUntilParked(pair)).toMatchObject({ code: 'MAPPING_NOT_ROUND_TRIP' })
    expect(pair.writes).toBe(4)
  })

  test('is named by its field and never by its values', () => {
    const pair = new Pair(owned, { name: 'a', note: '' }, { remote: upper })
    pair.edit('hub', { name: 'secret' })
    const { message } = passUntilParked(pair) as SyncError
    expect(message).toContain('name')
    expect(message).not.toMatch(/note|secret/i)
  })

  test('works again as soon as somebody gives the field another value', () => {
    const pair = new Pair(
      owned,
      { name: 'a', note: '' },
      { remote: (value) => (value === 'b' ? 'B' : value) },
    )
    pair.edit('hub', { name: 'b' })
    passUntilParked(pair)
    pair.edit('hub', { name: 'c' })
    expect(passUntilParked(pair)).toBeNull()
    expect(pair.held.remote).toMatchObject({ name: 'c' })
  })
})

describe('it is no such mapping', () => {
  test('when a side stores another form of what it is sent, and the other side takes that over', () => {
    const pair = new Pair(shared, { name: 'a' }, { remote: upper })
    pair.edit('hub', { name: 'b' })
    expect(passUntilParked(pair)).toBeNull()
    expect(pair.held).toEqual({ remote: { name: 'B' }, hub: { name: 'B' } })
    expect(pair.writes).toBe(2)
  })

  test('when people go to and fro between two values, however often, and each is seen by both sides', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 30 }), (names) => {
        const pair = new Pair(shared, { name: 'a' }, {})
        for (const name of names) {
          pair.edit('remote', { name })
          pair.pass()
          pair.pass()
          expect(pair.held.hub).toEqual({ name })
        }
      }),
    )
  })

  test('when the people of the side that owns a field go to and fro faster than both sides come to agree', () => {
    const pair = new Pair(owned, { name: 'a', note: '' }, {})
    for (let edit = 0; edit < 30; edit++) {
      pair.edit('hub', { name: edit % 2 ? 'a' : 'b' })
      pair.pass()
    }
    expect(pair.writes).toBe(30)
  })

  test('when people edit faster than both sides come to agree, with a value of their own each time', () => {
    const pair = new Pair(shared, { name: 'a' }, {})
    for (let edit = 0; edit < 30; edit++) {
      pair.edit(edit % 2 ? 'remote' : 'hub', { name: `name ${edit}` })
      pair.pass()
    }
    expect(pair.writes).toBe(30)
  })

  test('when a mirror is spoilt again and again: repairing it makes nobody look', () => {
    const mirror: Ownership = { existence: 'remote', fields: { name: { owner: 'remote' } } }
    const pair = new Pair(mirror, { name: 'a' }, {})
    for (let night = 0; night < 10; night++) {
      pair.edit('hub', { name: 'spoilt' })
      pair.pass()
      expect(pair.held.hub).toEqual({ name: 'a' })
    }
  })

  test('when another field of the record is being edited', () => {
    const pair = new Pair(owned, { name: 'a', note: '' }, {})
    for (let edit = 0; edit < 30; edit++) {
      pair.edit('hub', { note: `note ${edit}` })
      pair.pass()
    }
    expect(pair.writes).toBe(30)
  })
})
