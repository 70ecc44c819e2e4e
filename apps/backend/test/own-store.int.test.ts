import { beforeAll, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { createOrder, createProduct, createShop, type Shop, unique } from './backend/shop.ts'

interface World extends Shop {
  key: string
  regionId: string
  currency: string
  cartId: string
  names: Record<'collection' | 'type' | 'tag' | 'option', { id: string; name: string }>
}

let backend: TestBackend
let own: World
let other: World
let sister: { id: string; key: string; channelId: string }

async function visit(key: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
  return call(`${backend.url}/store/${path}`, {
    method,
    headers: { 'x-publishable-api-key': key, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
}

async function made(path: string, key: string, body: object): Promise<string> {
  const answer = await backend.admin('POST', path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body[key].id
}

/** A shop with one of everything that Medusa keeps for all shops together, each used by the shop's one product. */
async function world(currency: string): Promise<World> {
  const shop = await createShop(backend)
  const stored = await backend.admin('POST', `/tenant-stores/${shop.storeId}`, { currencies: [currency] })
  const named = { collection: unique('Collection'), type: unique('Type'), tag: unique('Tag') }
  const collection = await made('/collections', 'collection', { title: named.collection })
  const type = await made('/product-types', 'product_type', { value: named.type })
  const tag = await made('/product-tags', 'product_tag', { value: named.tag })
  await made(`/products/${shop.product.id}`, 'product', {
    collection_id: collection,
    type_id: type,
    tags: [{ id: tag }],
  })
  const { body } = await backend.admin('GET', `/products/${shop.product.id}?fields=options.id,options.title`)
  const [option] = body.product.options
  const regionId = await made('/regions', 'region', {
    name: unique('Region'),
    currency_code: currency,
    payment_providers: ['pp_system_default'],
  })
  const key = stored.body.store.publishable_key
  const cart = await visit(key, 'POST', 'carts', {
    region_id: regionId,
    email: `${unique('cart')}@mail.test`,
  })
  return {
    ...shop,
    key,
    regionId,
    currency,
    cartId: cart.body.cart.id,
    names: {
      collection: { id: collection, name: named.collection },
      type: { id: type, name: named.type },
      tag: { id: tag, name: named.tag },
      option: { id: option.id, name: option.id },
    },
  }
}

beforeAll(async () => {
  backend = await testBackend()
  own = await world('eur')
  other = await world('kwd')
  const { body } = await backend.admin('POST', '/tenant-stores', {
    tenant_id: own.tenantId,
    handle: unique('sister'),
    name: 'Sister',
    default_locale: 'en',
    locales: ['en'],
    currencies: ['eur'],
  })
  const { id, publishable_key: key, sales_channel_id: channelId } = body.store
  sister = { id, key, channelId }
})

const LISTS = [
  ['products', (shop: World) => shop.product.id],
  ['product-variants', (shop: World) => shop.product.variantId],
  ['product-categories', (shop: World) => shop.categoryId],
  ['collections', (shop: World) => shop.names.collection.id],
  ['product-types', (shop: World) => shop.names.type.id],
  ['product-tags', (shop: World) => shop.names.tag.id],
  ['product-options', (shop: World) => shop.names.option.id],
  ['regions', (shop: World) => shop.regionId],
] as const

describe.each(LISTS)('/store/%s', (path, idOf) => {
  it('lists a store’s own, and nothing of another tenant’s', async () => {
    const { status, body } = await visit(own.key, 'GET', `${path}?limit=1000`)
    expect(status).toBe(200)
    expect(JSON.stringify(body)).toContain(idOf(own))
    expect(JSON.stringify(body)).not.toContain(idOf(other))
  })

  it('answers for one of its own, and 404 for another tenant’s', async () => {
    expect((await visit(own.key, 'GET', `${path}/${idOf(own)}`)).status).toBe(200)
    const answer = await visit(own.key, 'GET', `${path}/${idOf(other)}`)
    expect(answer.status).toBe(404)
  })

  it('finds nothing of another tenant’s when it is asked for by id', async () => {
    const { body } = await visit(own.key, 'GET', `${path}?id[]=${idOf(other)}`)
    expect(JSON.stringify(body)).not.toContain(idOf(other))
  })
})

describe('what two stores share', () => {
  it('shows neither of them the other’s products', async () => {
    const foreign = await createProduct(backend, {
      sales_channels: [{ id: other.channelId }],
      categories: [{ id: own.categoryId }],
      collection_id: own.names.collection.id,
    })
    for (const path of [
      `product-categories/${own.categoryId}?fields=*products`,
      `product-categories?fields=*products`,
      `collections/${own.names.collection.id}?fields=*products`,
      `products/${own.product.id}?fields=*categories.products,*collection.products`,
    ]) {
      const { body } = await visit(own.key, 'GET', path)
      expect(JSON.stringify(body), path).not.toContain(foreign.id)
    }
  })
})

describe('a cart', () => {
  const ATTEMPTS: [string, 'GET' | 'POST' | 'DELETE', (cartId: string) => string, object?][] = [
    ['read', 'GET', (id) => `carts/${id}`],
    ['changed', 'POST', (id) => `carts/${id}`, { email: 'taken@mail.test' }],
    ['filled', 'POST', (id) => `carts/${id}/line-items`, { variant_id: 'variant_none', quantity: 1 }],
    ['counted', 'POST', (id) => `carts/${id}/line-items/none`, { quantity: 1 }],
    ['emptied', 'DELETE', (id) => `carts/${id}/line-items/none`],
    ['reduced', 'POST', (id) => `carts/${id}/promotions`, { promo_codes: ['NONE'] }],
    ['sent', 'POST', (id) => `carts/${id}/shipping-methods`, { option_id: 'none' }],
    ['taxed', 'POST', (id) => `carts/${id}/taxes`],
    ['ordered', 'POST', (id) => `carts/${id}/complete`],
    ['offered delivery', 'GET', (id) => `shipping-options?cart_id=${id}`],
  ]

  it.each(ATTEMPTS)('is not %s with another store’s key', async (_, method, path, body) => {
    for (const [key, cartId] of foreignCarts()) {
      expectAbsent(await visit(key, method, path(cartId), body))
    }
  })

  it('is not paid, and no delivery to it is reckoned, with another store’s key', async () => {
    for (const [key, cart_id] of foreignCarts()) {
      expectAbsent(await visit(key, 'POST', 'payment-collections', { cart_id }))
      expectAbsent(await visit(key, 'POST', 'shipping-options/none/calculate', { cart_id }))
    }
  })

  const foreignCarts = () =>
    [
      [own.key, other.cartId],
      [other.key, own.cartId],
      [sister.key, own.cartId],
    ] as const
  const expectAbsent = ({ status, body }: { status: number; body: unknown }) => {
    expect([status, JSON.stringify(body).match(/Cart with id/)?.[0]]).toEqual([404, 'Cart with id'])
  }

  it('is there with its own', async () => {
    expect((await visit(own.key, 'GET', `carts/${own.cartId}`)).status).toBe(200)
    const changed = await visit(own.key, 'POST', `carts/${own.cartId}`, { email: 'own@mail.test' })
    expect(changed.body.cart.email).toBe('own@mail.test')
  })

  it('does not move into another store, and is not begun there', async () => {
    const moved = await visit(own.key, 'POST', `carts/${own.cartId}`, {
      sales_channel_id: other.channelId,
    })
    const begun = await visit(own.key, 'POST', 'carts', {
      region_id: own.regionId,
      sales_channel_id: other.channelId,
    })
    expect([moved.status, begun.status]).toEqual([400, 400])
  })

  it('takes nothing that its store doesn’t sell', async () => {
    // Nobody counts it, so no stock location speaks up for the store.
    const { body: made } = await backend.admin('POST', '/products?fields=variants.id', {
      title: 'Sister’s alone',
      handle: unique('sisters'),
      status: 'published',
      options: [{ title: 'Size', values: ['Small'] }],
      sales_channels: [{ id: sister.channelId }],
      variants: [
        {
          title: 'Small',
          sku: unique('FREE'),
          options: { Size: 'Small' },
          manage_inventory: false,
          prices: [{ currency_code: 'eur', amount: 3 }],
        },
      ],
    })
    const line = { variant_id: made.product.variants[0].id, quantity: 1 }
    const added = await visit(own.key, 'POST', `carts/${own.cartId}/line-items`, line)
    const begun = await visit(own.key, 'POST', 'carts', { region_id: own.regionId, items: [line] })
    expect([added.status, begun.status]).toEqual([404, 404])
    const { body } = await visit(own.key, 'GET', `carts/${own.cartId}`)
    expect(body.cart.items).toEqual([])
  })

  it('has a payment that no other store can begin', async () => {
    const { body } = await visit(own.key, 'POST', 'payment-collections', { cart_id: own.cartId })
    const path = `payment-collections/${body.payment_collection.id}/payment-sessions`
    const session = { provider_id: 'pp_system_default' }
    expect((await visit(other.key, 'POST', path, session)).status).toBe(404)
    expect((await visit(own.key, 'POST', path, session)).status).toBe(200)
  })
})

describe('an order', () => {
  it('is there for its own tenant’s stores alone', async () => {
    const id = await createOrder(backend, { sales_channel_id: own.channelId })
    for (const [key, status] of [
      [own.key, 200],
      [sister.key, 200],
      [other.key, 404],
    ] as const) {
      const answer = await visit(key, 'GET', `orders/${id}`)
      expect(answer.status).toBe(status)
    }
    const returned = await visit(other.key, 'POST', 'returns', {
      order_id: id,
      items: [],
      return_shipping: { option_id: 'x' },
    })
    const accepted = await visit(other.key, 'POST', `orders/${id}/transfer/accept`, { token: 'x' })
    expect([returned.status, accepted.status]).toEqual([404, 404])
  })
})
