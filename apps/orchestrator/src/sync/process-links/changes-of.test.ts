import { type Json, MEDUSA_BINDINGS } from '@tandem/sync-core'
import { describe, expect, test } from 'vitest'
import { changesOf as changesOfPass } from './changes-of.ts'
import type { Decided } from './work.ts'

type Fields = { [key: string]: Json }
const { vendor, product, customer } = MEDUSA_BINDINGS

const changesOf = (work: Decided, binding: Parameters<typeof changesOfPass>[1]) =>
  changesOfPass(work, binding, () => null)

/** A pass that writes these fields over those that the hub holds. */
const pass = (before: Fields, fields: Fields, kind: 'create' | 'update' | 'delete' = 'update') =>
  ({
    link: { remoteId: 'prod_1' },
    records: { remote: null, hub: before },
    decision: { writes: { hub: kind === 'delete' ? { kind } : { kind, fields } } },
  }) as unknown as Decided

describe('the values of a pass', () => {
  test('are those that it replaces, as deep as they differ', () => {
    const variants = (price: string) => [{ title: 'Large', prices: { eur: price } }, { title: 'Small' }]
    const before = { title: 'Mug', variants: variants('24') }
    expect(changesOf(pass(before, { title: 'Mug', variants: variants('26') }), product)).toEqual([
      { side: 'payload', path: ['variants', 'Large', 'prices', 'eur'], before: '24', after: '26' },
    ])
  })

  test('are none of a record that it creates, and all of one that it takes away', () => {
    expect(changesOf(pass({}, { title: 'Mug' }, 'create'), product)).toEqual([])
    expect(changesOf(pass({ title: 'Mug' }, {}, 'delete'), product)).toEqual([
      { side: 'payload', path: ['title'], before: 'Mug', after: null },
    ])
  })

  test('are none that may say something about a person', () => {
    expect(changesOf(pass({ email: 'a@b.test' }, { email: 'c@d.test' }), customer)).toEqual([])
    const before = { name: 'Kiln', business: { owner: 'Ann' } }
    expect(changesOf(pass(before, { name: 'Row', business: { owner: 'Bea' } }), vendor)).toEqual([
      { side: 'payload', path: ['name'], before: 'Kiln', after: 'Row' },
    ])
    expect(changesOf(pass(before, {}, 'delete'), vendor).map(({ path }) => path)).toEqual([['name']])
  })

  test('are a trace and no copy: long ones are cut between characters, many are left out', () => {
    const [change] = changesOf(pass({ title: '' }, { title: '🪑'.repeat(5_000) }), product)
    expect(change?.after === `${'🪑'.repeat(500)}…`).toBe(true)
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`f${n}`, n]))
    expect(changesOf(pass({}, many), product)).toHaveLength(30)
  })
})
