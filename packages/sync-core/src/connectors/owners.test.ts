import { describe, expect, test } from 'vitest'
import {
  type Binding,
  MEDUSA_BINDINGS,
  SANITY_BINDINGS,
  SHOPIFY_BINDINGS,
  SHOPIFY_BINDINGS_BOTH_WAYS,
  STRIPE_BINDINGS,
} from '../index.ts'
import { priceFromSanity } from './sanity/price.ts'
import { productFromSanity, productToSanity } from './sanity/product.ts'

/** Every kind of system that is bound to an entity: they meet in one document. */
const CONNECTORS: readonly Readonly<Record<string, Binding>>[] = [
  MEDUSA_BINDINGS,
  { ...SHOPIFY_BINDINGS, ...SHOPIFY_BINDINGS_BOTH_WAYS },
  STRIPE_BINDINGS,
  SANITY_BINDINGS,
]
const all = CONNECTORS.flatMap((bindings) => Object.values(bindings))
const entities = [...new Set(all.map(({ entity }) => entity.name))]

test.each(entities)('of all systems at most one owns a field of a %s, or its existence', (name) => {
  const bound = all.filter(({ entity }) => entity.name === name)
  const owned = bound.flatMap(({ connector, ownership: { existence, fields } }) => [
    ...(existence === 'remote' ? [{ connector, field: 'existence' }] : []),
    ...Object.entries(fields).flatMap(([field, { owner }]) =>
      owner === 'remote' ? [{ connector, field }] : [],
    ),
  ])
  const fields = owned.map(({ field }) => field)
  expect(fields).toEqual([...new Set(fields)])
})

test('what is billed is seen by two systems', () => {
  for (const name of ['billing-product', 'billing-price'])
    expect(all.filter(({ entity }) => entity.name === name).map(({ connector }) => connector)).toEqual([
      'stripe',
      'sanity',
    ])
})

describe('a document of Sanity’s', () => {
  const product = {
    ...{ id: 'a', name: 'Studio', description: null, images: null, active: true, unitLabel: null },
    ...{ taxCode: null, metadata: null },
  }

  test('counts as gone when it was taken out of the hub, until somebody takes it up again', () => {
    const removed = { ...product, active: false, tandem: { removed: true } }
    expect(productFromSanity(removed)).toBeNull()
    expect(productFromSanity({ ...removed, active: true })).toMatchObject({ name: 'Studio' })
    expect(productFromSanity({ ...product, active: false })).toMatchObject({ active: false })
  })

  test('says nothing under the names that the engine keeps where it is billed', () => {
    const metadata = [
      { key: 'tandem_removed', value: '1' },
      { key: 'shelf', value: 'a' },
      { key: null, value: 'b' },
    ]
    expect(productFromSanity({ ...product, metadata })?.metadata).toEqual({ shelf: 'a' })
  })

  test('has a key for each name, the same one each time', () => {
    const { metadata } = productToSanity({ ...productFromSanity(product), metadata: { 'b c': '1', a: '2' } })
    expect(metadata).toMatchObject([
      { _key: 'a', key: 'a' },
      { _key: 'b-32-c', key: 'b c' },
    ])
  })

  test('of a price takes an amount as people write it, and no other', () => {
    const price = {
      ...{
        id: 'p',
        product: { _ref: 'a' },
        currency: 'EUR',
        interval: null,
        intervalCount: null,
        usageType: null,
      },
      ...{ tiers: null, taxBehavior: null, nickname: null, lookupKey: null, isDefault: null, active: null },
      metadata: null,
    }
    expect(priceFromSanity({ ...price, amount: '12.50' })).toMatchObject({ amount: '12.5', currency: 'eur' })
    expect(priceFromSanity({ ...price, amount: '' })).toMatchObject({ amount: null, active: true })
    for (const amount of ['12,50', 'twelve', '-1'])
      expect(() => priceFromSanity({ ...price, amount })).toThrow()
    expect(() => priceFromSanity({ ...price, amount: 12.5 })).toThrow()
  })
})
