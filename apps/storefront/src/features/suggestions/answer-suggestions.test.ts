import { beforeAll, expect, test, vi } from 'vitest'
import { catalogueProduct } from '../../../test/catalogue-product.ts'
import { toEntry } from '../../catalogue/entry.ts'
import { answerSuggestions } from './answer-suggestions.ts'

beforeAll(() => {
  process.env.STOREFRONT_PURGE_SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
  process.env.STOREFRONT_FORMS_SECRET = process.env.STOREFRONT_PURGE_SECRET
  process.env.STOREFRONT_COOKIE_SECRET = 'a-secret-for-tests-only'
  process.env.RATE_LIMIT_PUBLIC = '3'
})

const mug = toEntry(
  catalogueProduct({
    id: 'prod_1',
    handle: 'mug',
    title: 'Mug',
    names: {},
    searchText: '',
    variants: [{ sku: 'MUG', options: {}, price: '5', available: true }],
  }),
)
const shop = {
  getCatalogue: vi.fn(async () => [mug]),
  getCategories: async () => [],
  getCollections: async () => [],
  getUnifiedProducts: async () => [],
}
const ask = (peer: string, forwardedFor?: string) =>
  answerSuggestions({ words: 'mug', locale: 'en' }, { peer, forwardedFor }, () => shop)

test('who asks too often is told when to come again, before anything is read, and others are answered', async () => {
  for (const _ of [1, 2, 3]) expect(await ask('192.0.2.1')).toMatchObject({ count: 1 })
  const read = shop.getCatalogue.mock.calls.length
  const refused = await ask('192.0.2.1')
  expect(refused).toEqual({ comeAgainIn: expect.any(Number) })
  expect(Object(refused).comeAgainIn).toBeGreaterThan(0)
  // Nor does it help to say that one is somebody else: no proxy is trusted here.
  expect(await ask('192.0.2.1', '203.0.113.9')).toEqual(refused)
  expect(shop.getCatalogue.mock.calls.length).toBe(read)
  expect(await ask('192.0.2.2')).toMatchObject({ count: 1 })
})
