import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../../test-support/payload-fixture.ts'
import { startDemoShops } from './start-demo-shops.ts'

let fixture: PayloadFixture
let shops: Awaited<ReturnType<typeof startDemoShops>>
let receiver: { port: number; stop(): Promise<void> }
const errors: unknown[] = []
beforeAll(async () => {
  fixture = await openPayload()
  for (const handle of ['alder', 'noor-house']) {
    const data = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
    await fixture.payload.create({ collection: 'tenants', data })
  }
  const { startReceiver } = await import('../../sync/receive/process/start-receiver.ts')
  receiver = await startReceiver(0)
  shops = await startDemoShops(fixture.payload, {
    port: 0,
    editMs: 50,
    onError: (error) => errors.push(error),
  })
})
afterAll(async () => {
  await shops?.stop()
  await receiver?.stop()
  await fixture?.close()
})

test('the demo has a shop for each tenant, which is connected, full, and tells of what its people do', async () => {
  const { payload } = fixture
  const connected = async () =>
    (
      await payload.find({
        collection: 'integrations',
        where: { platform: { equals: 'shopify' } },
        depth: 0,
        sort: 'id',
      })
    ).docs
  await expect.poll(async () => (await connected()).length, { timeout: 15_000 }).toBe(2)
  expect(await connected()).toMatchObject([
    { id: 'shopify-alder', account: 'alder-goods.myshopify.com', isActive: true },
    { id: 'shopify-noor-house', account: 'noor-house.myshopify.com', isActive: true },
  ])
  const shop = shops.shops.get('alder')
  expect([shop?.customers.size, shop?.orders.size, shop?.products.size]).toEqual([40, 15, 6])

  const uri = `http://127.0.0.1:${receiver.port}/api/webhooks/shopify`
  shop?.subscriptions.set('1', { id: '1', topic: 'CUSTOMERS_UPDATE', uri })
  const told = async () =>
    (
      await payload.count({
        collection: 'webhook-logs',
        where: { source: { equals: 'integrations/shopify-alder' } },
      })
    ).totalDocs
  await expect.poll(told, { timeout: 10_000 }).toBeGreaterThan(1)
  expect(errors).toEqual([])
})
