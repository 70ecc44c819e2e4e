import { medusaIdSchema } from '@tandem/contracts/ids'
import type { BringProductsRequest } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../../test-support/payload-fixture.ts'
import { cancelBringing, readBringing, startBringing } from './bring-state.ts'
import { bringWaiting } from './bring-waiting.ts'

const ID = 'shopify-alder'
let fixture: PayloadFixture
const pool = () => fixture.payload.db.pool
/** What Medusa has made, by external id. */
const medusa = new Map<string, string>()
const asked: BringProductsRequest[] = []
let isAway = false
async function ask(request: BringProductsRequest) {
  if (isAway) throw new SyncError('PEER_UNREACHABLE', 'no answer')
  asked.push(request)
  return {
    results: request.products.map(({ externalId, title }) => {
      if (title === 'Refused')
        return { externalId, outcome: 'failed' as const, message: 'Another product has the SKU M-1.' }
      const outcome = medusa.has(externalId)
        ? request.update
          ? ('updated' as const)
          : ('exists' as const)
        : ('created' as const)
      const productId = medusaIdSchema.parse(medusa.get(externalId) ?? `prod_${medusa.size + 1}`)
      medusa.set(externalId, productId)
      return { externalId, outcome, productId, picturesMissing: 0 }
    }),
  }
}

async function put(number: number, title: string): Promise<void> {
  const shopifyId = `gid://shopify/Product/${number}`
  const [there] = (
    await fixture.payload.find({
      collection: 'shopify-products',
      where: { shopifyId: { equals: shopifyId } },
    })
  ).docs
  const variants = [{ title: 'One', sku: `M-${number}`, barcode: null, price: '1.00', options: {} }]
  const data = { title, currency: 'gbp', handle: `p-${number}`, images: [], options: [], variants }
  const { docs } = await fixture.payload.find({ collection: 'tenants' })
  const whose = { integration: ID, tenant: docs[0]?.id ?? 0, shopifyId }
  if (there) await fixture.payload.update({ collection: 'shopify-products', id: there.id, data })
  else await fixture.payload.create({ collection: 'shopify-products', data: { ...data, ...whose } })
}
const counts = async () => (await readBringing(pool(), ID)).counts
const NONE = { new: 0, waiting: 0, failed: 0, changed: 0, brought: 0 }

beforeAll(async () => {
  fixture = await openPayload()
  const owner = { medusaId: 'ten_1', handle: 'alder', name: 'Alder', status: 'active' } as const
  const { id: tenant } = await fixture.payload.create({ collection: 'tenants', data: owner })
  const settings = {
    shop: 'alder.myshopify.com',
    token: { way: 'pasted', accessToken: 'shpat_pasted_by_hand' },
    webhookSecrets: ['a-secret-of-the-app'],
  }
  const data = { id: ID, name: 'Alder', platform: 'shopify', tenant, settings }
  await fixture.payload.create({ collection: 'integrations', data })
  for (let n = 1; n <= 23; n++) await put(n, `Mug ${n}`)
})
afterAll(() => fixture?.close())

test('products are brought when somebody asks for it, a few at a time, each once', async () => {
  await bringWaiting(pool(), ask)
  expect([asked.length, await counts()]).toEqual([0, { ...NONE, new: 23 }])
  expect(await startBringing(pool(), ID, 'new', 'Ona')).toBe(23)
  expect(await counts()).toEqual({ ...NONE, waiting: 23 })
  await Promise.all([bringWaiting(pool(), ask), bringWaiting(pool(), ask)])
  expect(await counts()).toEqual({ ...NONE, brought: 23 })
  expect(asked.flatMap(({ products }) => products)).toHaveLength(23)
  expect(asked[0]).toMatchObject({ tenant: 'ten_1', update: false })
  expect(await startBringing(pool(), ID, 'new', 'Ona')).toBe(0)
})

test('a later change is offered, and written when it is asked for', async () => {
  await put(3, 'Another name')
  await bringWaiting(pool(), ask)
  expect(await counts()).toEqual({ ...NONE, brought: 22, changed: 1 })
  expect(await startBringing(pool(), ID, 'changed', 'Ona')).toBe(1)
  await bringWaiting(pool(), ask)
  expect(asked.at(-1)).toMatchObject({ update: true, products: [{ title: 'Another name' }] })
  expect(await counts()).toEqual({ ...NONE, brought: 23 })
})

test('one that Medusa refuses says why, and is tried again when somebody asks', async () => {
  await put(24, 'Refused')
  await startBringing(pool(), ID, 'new', 'Ona')
  await bringWaiting(pool(), ask)
  expect((await readBringing(pool(), ID)).products[0]).toMatchObject({
    title: 'Refused',
    state: 'failed',
    error: 'Another product has the SKU M-1.',
  })
  await put(24, 'Taken')
  expect(await startBringing(pool(), ID, 'new', 'Ona')).toBe(1)
  await bringWaiting(pool(), ask)
  expect(await counts()).toEqual({ ...NONE, brought: 24 })
})

test('while Medusa is away it waits, goes on by itself, and can be cancelled', async () => {
  await put(25, 'Late')
  await put(3, 'Yet another name')
  await startBringing(pool(), ID, 'new', 'Ona')
  isAway = true
  await bringWaiting(pool(), ask)
  expect((await readBringing(pool(), ID)).products[0]).toMatchObject({
    state: 'waiting',
    error: expect.stringContaining('no answer'),
  })
  isAway = false
  await startBringing(pool(), ID, 'changed', 'Ona')
  expect(await cancelBringing(pool(), ID)).toBe(2)
  expect(await counts()).toEqual({ ...NONE, new: 1, changed: 1, brought: 23 })
})

test('a worker that dies leaves its own to be taken again, and nothing is made twice', async () => {
  await startBringing(pool(), ID, 'new', 'Ona')
  const dying = async (request: BringProductsRequest) => {
    await ask(request)
    throw new Error('killed')
  }
  await expect(bringWaiting(pool(), dying)).rejects.toThrow('killed')
  const made = medusa.size
  await pool().query('update sync.brought_products set lease_until = now()')
  await bringWaiting(pool(), ask)
  expect([medusa.size, (await counts()).new]).toEqual([made, 0])
})
