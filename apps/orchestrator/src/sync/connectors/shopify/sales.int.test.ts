import type { Entity } from '@tandem/contracts/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson } from '../../../test-support/two-tenants.ts'
import { connectShop } from '../../test-support/connected-shop.ts'
import { type EngineFixture, openEngine } from '../../test-support/engine-fixture.ts'
import { customerGid, type FakeShop } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'

const shopify = new FakeShopify()
let engine: EngineFixture
const shops = new Map<string, { shop: FakeShop; tenant: number }>()

beforeAll(async () => {
  engine = await openEngine()
  const endpoint = await shopify.listen()
  for (const id of ['alder', 'briar']) {
    const owner = { medusaId: `ten_${id}`, handle: id, name: id, status: 'active' } as const
    const tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
    const shop = shopify.open(`${id}.myshopify.com`)
    shop.points = { ...shop.points, restoreRate: 100_000 }
    shops.set(id, { shop, tenant })
    await connectShop(engine, { id, shop, endpoint, tenant })
  }
})
afterAll(async () => {
  shopify.close()
  await engine?.close()
})

const shopOf = (id: string) => {
  const found = shops.get(id)
  if (!found) throw new Error(`there is no shop ${id}`)
  return found.shop
}
async function told(integration: string, entity: Entity, ...remoteIds: string[]): Promise<void> {
  await engine.pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason) select $1, $2, unnest($3::text[]), 'webhook'`,
    [integration, entity, remoteIds],
  )
  await engine.settle()
}
const one = async (table: string, shopifyId: string, integration = 'alder') =>
  (
    await engine.pool.query(`select * from ${table} where shopify_id = $1 and integration_id = $2`, [
      shopifyId,
      integration,
    ])
  ).rows[0]
const orderId = (number: number) => `gid://shopify/Order/${number}`
const productId = (number: number) => `gid://shopify/Product/${number}`

describe('a shop’s order', () => {
  test('comes with its lines, totals, addresses and customer, and follows what becomes of it', async () => {
    const shop = shopOf('alder')
    const customer = shop.put(null, { email: 'ada@people.test' }).number
    const lineItems = Array.from({ length: 23 }, (_, n) => ({
      title: `Mug ${n}`,
      price: '6.125',
      total: '6.125',
    }))
    const shippingAddress = { firstName: 'Ada', lastName: 'Row', city: 'Leeds', countryCodeV2: 'GB' }
    const { number } = shop.putOrder(null, { customer, total: '140.875', lineItems, shippingAddress })
    // Told of in the wrong order: the order waits for its customer.
    await told('alder', 'shopify-order', orderId(number))
    expect(await one('orders', orderId(number))).toBeUndefined()
    await told('alder', 'shopify-customer', customerGid(customer))
    const order = await one('orders', orderId(number))
    expect(order).toMatchObject({
      source: 'SHOPIFY',
      tenant_id: shops.get('alder')?.tenant,
      medusa_id: null,
      status: 'pending',
      payment_status: 'paid',
      fulfillment_status: 'unfulfilled',
      total: '140.875',
      currency: 'gbp',
      customer_id: (await one('customers', customerGid(customer))).id,
      shipping_address_city: 'Leeds',
      shipping_address_country_code: 'gb',
    })
    expect(order.items).toHaveLength(23)
    shop.putOrder(number, { cancelledAt: '2026-11-03T10:00:00Z', displayFulfillmentStatus: 'FULFILLED' })
    await told('alder', 'shopify-order', orderId(number))
    expect(await one('orders', orderId(number))).toMatchObject({
      id: order.id,
      status: 'canceled',
      fulfillment_status: 'fulfilled',
    })
  })

  test('that is deleted stays and says so; one that is only too old to be shown stays as it is', async () => {
    const shop = shopOf('alder')
    const old = new Date(Date.now() - 70 * 86_400_000).toISOString()
    const [young, aged] = [shop.putOrder(null), shop.putOrder(null, { processedAt: old })].map(
      ({ number }) => number,
    )
    const ids = [orderId(young ?? 0), orderId(aged ?? 0)]
    await told('alder', 'shopify-order', ...ids)
    shop.orders.clear()
    await told('alder', 'shopify-order', ...ids)
    expect(await Promise.all(ids.map(async (id) => (await one('orders', id)).status))).toEqual([
      'deleted',
      'pending',
    ])
  })

  test('is read only in Payload, while Medusa’s is edited', async () => {
    const { number } = shopOf('alder').putOrder(null, { note: 'Ring twice', email: 'x@people.test' })
    await told('alder', 'shopify-order', orderId(number))
    const admin = await createPerson(engine.payload, 'admin', ['admin'])
    const { id } = await one('orders', orderId(number))
    const data = { metadata: { note: 'changed' }, shippingAddress: { city: 'Elsewhere' } }
    await engine.payload.update({ collection: 'orders', id, data, user: admin, overrideAccess: false })
    expect(await one('orders', orderId(number))).toMatchObject({
      metadata: { note: 'Ring twice', tags: [] },
      shipping_address_city: null,
    })
  })
})

describe('a shop’s product', () => {
  test('comes into a catalogue of its own with all its variants and pictures, and goes', async () => {
    const shop = shopOf('alder')
    const variants = Array.from({ length: 12 }, (_, n) => ({
      price: `${n + 1}.500`,
      sku: `MUG-${n}`,
      inventoryQuantity: n,
    }))
    const pictures = Array.from({ length: 11 }, (_, n) => `https://cdn.test/${n}.jpg`)
    const { number } = shop.putProduct(null, { title: 'Tide mug', status: 'DRAFT', variants, pictures })
    await told('alder', 'shopify-product', productId(number))
    const product = await one('shopify_products', productId(number))
    expect(product).toMatchObject({
      title: 'Tide mug',
      status: 'draft',
      lowest_price: '1.500',
      highest_price: '12.500',
    })
    expect([product.variants.length, product.images.length]).toEqual([12, 11])
    shop.products.delete(number)
    await told('alder', 'shopify-product', productId(number))
    expect(await one('shopify_products', productId(number))).toBeUndefined()
  })
})

test('editors of one tenant see nothing of another’s shop: neither products nor orders, customers or the integration', async () => {
  for (const id of ['alder', 'briar']) {
    const shop = shopOf(id)
    const customer = shop.put(null, { email: `${id}@people.test` }).number
    const [order, product] = [shop.putOrder(null, { customer }), shop.putProduct(null, { title: `Of ${id}` })]
    await told(id, 'shopify-customer', customerGid(customer))
    await told(id, 'shopify-order', orderId(order.number))
    await told(id, 'shopify-product', productId(product.number))
  }
  const editor = await createPerson(engine.payload, 'editor', ['editor'], [shops.get('alder')?.tenant ?? 0])
  const seen = async (collection: 'shopify-products' | 'orders' | 'customers' | 'integrations') => {
    const as = {
      user: editor,
      overrideAccess: false,
      disableErrors: true,
      pagination: false,
      depth: 2,
    } as const
    return (await engine.payload.find({ collection, ...as })).docs
  }
  const products = await seen('shopify-products')
  expect(products.length).toBeGreaterThan(0)
  expect(JSON.stringify(products)).not.toMatch(/briar/)
  for (const collection of ['orders', 'customers', 'integrations'] as const)
    expect(await seen(collection)).toEqual([])
})

test('a customer who is to be forgotten is forgotten in their orders as well, and in nobody else’s', async () => {
  const { forget } = await import('../../hub/forget.ts')
  const shop = shopOf('briar')
  const ids: string[] = []
  for (const name of ['gone', 'kept']) {
    const customer = shop.put(null, { email: `${name}@people.test` }).number
    const email = `${name}@people.test`
    const order = shop.putOrder(null, { customer, email, shippingAddress: { city: 'Leeds' } }).number
    await told('briar', 'shopify-customer', customerGid(customer))
    await told('briar', 'shopify-order', orderId(order))
    ids.push(customerGid(customer), orderId(order))
  }
  const [customer = '', order = '', , other = ''] = ids
  await forget(engine.pool, 'briar', { entity: 'shopify-customer', id: customer })
  expect(await one('customers', customer, 'briar')).toMatchObject({ email: null, status: 'INACTIVE' })
  expect(await one('orders', order, 'briar')).toMatchObject({ email: null, shipping_address_city: null })
  expect(await one('orders', other, 'briar')).toMatchObject({
    email: 'kept@people.test',
    shipping_address_city: 'Leeds',
  })
})
