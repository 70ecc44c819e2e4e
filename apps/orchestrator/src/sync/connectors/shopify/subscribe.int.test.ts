import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectShop } from '../../test-support/connected-shop.ts'
import { type EngineFixture, openEngine } from '../../test-support/engine-fixture.ts'
import { keepSubscribed } from '../../workers/keep-subscribed.ts'
import type { Integration } from '../connector.ts'
import type { FakeShop } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'
import { TOPICS } from './subscriptions.ts'

const ADDRESS = 'https://cms.test/api/webhooks/shopify'
const shopify = new FakeShopify()
let engine: EngineFixture
let shop: FakeShop
let integration: Integration
beforeAll(async () => {
  engine = await openEngine()
  const owner = { medusaId: 'ten_1', handle: 'alder', name: 'Alder', status: 'active' } as const
  const tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
  shop = shopify.open('alder.myshopify.com')
  await connectShop(engine, { id: 'alder', shop, endpoint: await shopify.listen(), tenant })
  const found = engine.deps.integration('alder')
  if (!found) throw new Error('it is not connected')
  integration = found
})
afterAll(async () => {
  shopify.close()
  await engine?.close()
})

async function look() {
  await engine.pool.query('update sync.subscriptions set next_at = now()')
  return keepSubscribed(engine.pool, [integration], () => ADDRESS)
}
const held = () => [...shop.subscriptions.values()].map(({ topic, uri }) => `${topic} ${uri}`).toSorted()
const all = TOPICS.map((topic) => `${topic} ${ADDRESS}`).toSorted()
const health = async () => (await engine.payload.findByID({ collection: 'integrations', id: 'alder' })).health

test('trap 8: a shop is asked to tell of everything, and what it has lost or doubled is mended', async () => {
  expect(await look()).toEqual([{ integration: 'alder', mended: TOPICS.length, error: null }])
  expect(held()).toEqual(all)
  expect(await look()).toEqual([{ integration: 'alder', mended: 0, error: null }])

  const [lost = '', moved = '', doubled] = shop.subscriptions.keys()
  shop.subscriptions.delete(lost)
  const was = shop.subscriptions.get(moved)
  if (was) shop.subscriptions.set(moved, { ...was, uri: 'https://old.test/api/webhooks/shopify' })
  const double = shop.subscriptions.get(doubled ?? '')
  if (double) shop.subscriptions.set('double', { ...double, id: 'double' })
  expect(await look()).toEqual([{ integration: 'alder', mended: 3, error: null }])
  expect(held()).toEqual(all)
})

test('a topic that the app may not have is named where people see it, and asked for again', async () => {
  for (const [id, { topic }] of shop.subscriptions)
    if (topic === 'ORDERS_EDITED') shop.subscriptions.delete(id)
  shop.refusedTopics.add('ORDERS_EDITED')
  expect(await look()).toMatchObject([{ error: expect.stringContaining('ORDERS_EDITED') }])
  expect(await health()).toMatch(/Webhooks don’t come: .*ORDERS_EDITED/)
  shop.refusedTopics.clear()
  expect(await look()).toMatchObject([{ mended: 1, error: null }])
  expect(await health()).toBe('Up to date')
})

test('several workers ask once', async () => {
  shop.subscriptions.clear()
  await engine.pool.query('update sync.subscriptions set next_at = now()')
  const asked = await Promise.all(
    [1, 2, 3].map(() => keepSubscribed(engine.pool, [integration], () => ADDRESS)),
  )
  expect(asked.flat()).toHaveLength(1)
  expect(held()).toEqual(all)
})
