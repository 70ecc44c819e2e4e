import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe } from 'vitest'
import { z } from 'zod'
import type { Bench } from '../contract-suite/bench.ts'
import { listsAsAgreed } from '../contract-suite/listing.ts'
import { readsAsAgreed } from '../contract-suite/reading.ts'
import { writesAsAgreed } from '../contract-suite/writing.ts'
import { customerGid } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'
import { openShopify } from './open-shopify.ts'

const shopify = new FakeShopify()
// Ids of one digit and of two: by their bytes they are in another order than by their numbers.
const shop = shopify.open('alder.myshopify.com', 7)
shop.points = { ...shop.points, restoreRate: 1_000_000 }
let endpoint = ''
let serial = 0
beforeAll(async () => {
  endpoint = await shopify.listen()
})
afterAll(() => shopify.close())

const token = { way: 'pasted', accessToken: 'shpat_pasted_by_hand' } as const
const openRemote = () =>
  openShopify(
    { shop: shop.domain, token, webhookSecrets: [shop.app.clientSecret], endpoint },
    { timeoutMs: 5_000 },
  )
const numberOf = (id: string) => Number(id.split('/').at(-1))
/** A customer of whom nothing is known. */
const NOBODY = {
  ...{ id: '', lastName: null, defaultEmailAddress: null, defaultPhoneNumber: null, defaultAddress: null },
  ...{ addressesV2: { nodes: [] }, note: null, state: 'DISABLED' },
}
const shownSchema = z.object({ firstName: z.string().nullable(), tags: z.array(z.string()) })
const readOnly = {
  fields: () => ({}),
  shows: () => false,
  showsNothing: (record: unknown) => record === null,
}

describe('Shopify’s connector, of customers', () => {
  const open = () =>
    ({
      entity: 'shopify-customer',
      connector: openRemote(),
      guarantees: openRemote().guarantees,
      removes: false,
      fields: (n) => ({ ...NOBODY, firstName: `Written ${n}`, tags: [`tag-${n}`] }),
      shows: (record, n) =>
        isDeepStrictEqual(shownSchema.parse(record), { firstName: `Written ${n}`, tags: [`tag-${n}`] }),
      showsNothing: (record) => record === null,
      async create() {
        return customerGid(shop.put(null, { email: `${++serial}@people.test` }).number)
      },
      async edit(id) {
        shop.put(numberOf(id), { lastName: `Edit ${++serial}` })
      },
      async remove(id) {
        shop.remove(numberOf(id))
      },
    }) satisfies Bench
  readsAsAgreed(open)
  listsAsAgreed(open)
  writesAsAgreed(open)
})

describe('Shopify’s connector, of orders', () => {
  const open = () =>
    ({
      ...readOnly,
      entity: 'shopify-order',
      connector: openRemote(),
      async create() {
        return `gid://shopify/Order/${shop.putOrder(null).number}`
      },
      async edit(id) {
        shop.putOrder(numberOf(id), { note: `Edit ${++serial}` })
      },
      async remove(id) {
        shop.orders.delete(numberOf(id))
      },
    }) satisfies Bench
  readsAsAgreed(open)
  listsAsAgreed(open)
})

describe('Shopify’s connector, of products', () => {
  const open = () =>
    ({
      ...readOnly,
      entity: 'shopify-product',
      connector: openRemote(),
      async create() {
        // Drafts and archived ones are listed as well.
        const status = ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'][++serial % 4]
        return `gid://shopify/Product/${shop.putProduct(null, { status }).number}`
      },
      async edit(id) {
        shop.putProduct(numberOf(id), { title: `Edit ${++serial}` })
      },
      async remove(id) {
        shop.products.delete(numberOf(id))
      },
    }) satisfies Bench
  readsAsAgreed(open)
  listsAsAgreed(open)
})
