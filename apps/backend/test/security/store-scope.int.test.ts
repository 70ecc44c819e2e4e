import { beforeAll, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from '../backend/medusa.ts'
import { createOrder, createShop, type Shop, unique } from '../backend/shop.ts'

interface World extends Shop {
  key: string
  cartId: string
  collectionId: string
}

let backend: TestBackend
let own: World
let other: World
beforeAll(async () => {
  backend = await testBackend()
  own = await world()
  other = await world()
})

type Method = 'GET' | 'POST' | 'DELETE' | 'HEAD'
async function visit(key: string, method: Method, path: string, body?: object, token?: string) {
  const headers = {
    'x-publishable-api-key': key,
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  }
  return call(`${backend.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
}

/** A GET with a body, which fetch refuses to send. */
async function getWithBody(key: string, path: string, body: object) {
  const { request } = await import('node:http')
  const text = JSON.stringify(body)
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(
      `${backend.url}${path}`,
      {
        method: 'GET',
        headers: {
          'x-publishable-api-key': key,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: String(Buffer.concat(chunks)) }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(text)
  })
}

async function world(): Promise<World> {
  const shop = await createShop(backend)
  const { body } = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
  const key = body.store.publishable_key
  const region = await backend.admin('POST', '/regions', {
    name: unique('Region'),
    currency_code: 'eur',
    payment_providers: ['pp_system_default'],
  })
  const cart = await visit(key, 'POST', '/store/carts', {
    region_id: region.body.region.id,
    email: `${unique('buyer')}@mail.test`,
  })
  const cartId = cart.body.cart.id
  const collection = await visit(key, 'POST', '/store/payment-collections', { cart_id: cartId })
  return { ...shop, key, cartId, collectionId: collection.body.payment_collection.id }
}

/** Other ways to write the address of the same cart, some of which a router takes for it. */
function spellings(id: string): string[] {
  const encoded = [...id].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')
  return [
    `/store/carts/${id}`,
    `/store/Carts/${id}`,
    `/STORE/CARTS/${id}`,
    `/store/carts/${id}/`,
    `/store//carts/${id}`,
    `//store/carts/${id}`,
    `/store/./carts/${id}`,
    `/store/x/../carts/${id}`,
    `/store/carts/${id};x=1`,
    `/store/carts;x=1/${id}`,
    `/store/carts/${encoded}`,
    `/store/carts/${id.replace('_', '%5f')}`,
    `/store/carts/${id.replace('_', '%5F')}`,
    `/store/c%61rts/${id}`,
    `/%73tore/carts/${id}`,
    `/store/carts/${id}%20`,
    `/store/carts/%20${id}`,
    `/store/carts/${id}%2f`,
    `/store%2fcarts%2f${id}`,
    `/store\\carts\\${id}`,
    `/store/carts/${id}?cart_id=OWN`,
    `/store/carts/${id}?id=OWN`,
    `/store/carts/${id}#OWN`,
  ]
}
const secret = () => other.cartId

describe('a cart of another store', () => {
  it('is neither read nor changed by any spelling of its address', async () => {
    for (const spelling of spellings(other.cartId)) {
      const path = spelling.replace('OWN', own.cartId)
      for (const [method, more, body] of [
        ['GET', ''],
        ['HEAD', ''],
        ['POST', '', { email: 'taken@mail.test' }],
        ['POST', '', { email: 'taken@mail.test', cart_id: own.cartId, id: own.cartId }],
        ['POST', '/line-items', { variant_id: own.product.variantId, quantity: 1, cart_id: own.cartId }],
        ['POST', '/complete', { cart_id: own.cartId }],
        ['POST', '/taxes', {}],
        ['DELETE', '/promotions', { promo_codes: ['X'], cart_id: own.cartId }],
      ] as const) {
        const [bare = '', query] = path.split('?')
        const answer = await visit(own.key, method, `${bare}${more}${query ? `?${query}` : ''}`, body)
        expect(answer.status, `${method} ${path}${more}`).toBeGreaterThanOrEqual(400)
        expect(answer.status, `${method} ${path}${more}`).toBeLessThan(500)
        expect(JSON.stringify(answer.body)).not.toContain('@mail.test')
      }
    }
    const { rows } = await backend.database.query('select email from cart where id = $1', [other.cartId])
    expect(rows[0].email).not.toBe('taken@mail.test')
  })

  it('is not reached by a body that names one’s own while the address names the other, nor the other way round', async () => {
    for (const path of ['shipping-options', 'products', 'product-variants'].map((list) => `/store/${list}`)) {
      const foreign = `${path}?cart_id=${secret()}`
      expect((await getWithBody(own.key, foreign, { cart_id: own.cartId })).status, path).toBe(404)
      expect(
        (await getWithBody(own.key, `${path}?cart_id=${own.cartId}`, { cart_id: secret() })).status,
      ).toBe(404)
      expect(
        (await visit(own.key, 'GET', `${path}?cart_id[]=${own.cartId}&cart_id[]=${secret()}`)).status,
      ).toBe(404)
      expect((await visit(own.key, 'GET', `${path}?cart_id[a]=${secret()}`)).status, path).toBe(400)
      expect((await visit(own.key, 'GET', `${path}?cart_id=${secret()}&cart_id=${own.cartId}`)).status).toBe(
        404,
      )
    }
    const { status } = await getWithBody(own.key, `/store/carts/${secret()}`, { cart_id: own.cartId })
    expect(status).toBe(404)
  })

  it('is not paid by another spelling, and its payment is begun by nobody else', async () => {
    const session = { provider_id: 'pp_system_default', cart_id: own.cartId }
    for (const path of [
      `/store/payment-collections/${other.collectionId}/payment-sessions`,
      `/store/Payment-Collections/${other.collectionId}/payment-sessions`,
      `/store/payment-collections/${other.collectionId.replace('_', '%5f')}/payment-sessions`,
      `/store/payment-collections/${other.collectionId}/payment-sessions/`,
      '/store/payment-collections/pay_col_none/payment-sessions',
    ]) {
      expect([400, 404], path).toContain((await visit(own.key, 'POST', path, session)).status)
    }
    const begun = await visit(own.key, 'POST', '/store/payment-collections', { cart_id: secret() })
    expect(begun.status).toBe(404)
  })

  it('is there for its own store, by its plain address', async () => {
    expect((await visit(own.key, 'GET', `/store/carts/${own.cartId}`)).status).toBe(200)
    const path = `/store/shipping-options?cart_id=${own.cartId}`
    expect((await visit(own.key, 'GET', path)).status).toBe(200)
  })
})

describe('an order of another tenant', () => {
  it('is not read or moved by a body that names one’s own', async () => {
    const foreign = await createOrder(backend, { sales_channel_id: other.channelId })
    const mine = await createOrder(backend, { sales_channel_id: own.channelId })
    for (const path of [`/store/orders/${foreign}`, `/store/Orders/${foreign}/`]) {
      expect((await getWithBody(own.key, path, { order_id: mine, id: mine })).status).toBe(404)
    }
    for (const step of ['request', 'accept', 'decline', 'cancel']) {
      const path = `/store/orders/${foreign}/transfer/${step}`
      const { status } = await visit(own.key, 'POST', path, { order_id: mine, token: 'x' })
      expect([401, 404], step).toContain(status)
    }
    const body = { order_id: foreign, items: [{ id: 'x', quantity: 1 }], return_shipping: { option_id: 'x' } }
    expect((await visit(own.key, 'POST', `/store/returns?order_id=${mine}`, body)).status).toBe(404)
    expect((await visit(own.key, 'GET', `/store/orders/${mine}`)).status).toBe(200)
  })
})

describe('a customer of several tenants', () => {
  it('is shown nothing of another tenant, whichever fields are asked for on whichever route', async () => {
    const email = `${unique('shopper')}@example.test`
    const credentials = { email, password: 'a password of this test' }
    const { body: identity } = await visit(own.key, 'POST', '/auth/customer/emailpass/register', credentials)
    const { body: made } = await visit(own.key, 'POST', '/store/customers', { email }, identity.token)
    const { body: signedIn } = await visit(own.key, 'POST', '/auth/customer/emailpass', credentials)
    const bought = { customer_id: made.customer.id, email }
    const foreign = await createOrder(backend, { ...bought, sales_channel_id: other.channelId })
    const mine = await createOrder(backend, { ...bought, sales_channel_id: own.channelId })
    const EXPANSIONS = [
      '*orders',
      'orders',
      'orders.id',
      '+orders.id',
      'id,*orders',
      'orders.*',
      '*ORDERS',
      ' orders.items',
      '*customer.orders',
      '*customer',
      '*cart.customer.orders',
      '*region.orders',
      '*sales_channel.orders',
      '*order_link',
      'order_link.order.id',
      '*carts',
      '*groups.customers',
      '*addresses.customer.orders',
      '*customer.carts',
    ]
    for (const fields of EXPANSIONS) {
      for (const [method, path, body] of [
        ['GET', '/store/customers/me'],
        ['POST', '/store/customers/me', { first_name: 'Asha' }],
        ['GET', '/store/customers/me/addresses'],
        ['POST', '/store/customers/me/addresses', { first_name: 'Asha', country_code: 'gb' }],
        ['GET', '/store/orders'],
        ['GET', `/store/orders/${mine}`],
        ['GET', `/store/carts/${own.cartId}`],
        ['GET', '/store/products'],
        ['GET', '/store/regions'],
        ['GET', '/store/collections'],
      ] as const) {
        const asked = `${path}?fields=${encodeURIComponent(fields)}`
        const answer = await visit(own.key, method, asked, body, signedIn.token)
        expect(answer.status, asked).toBeLessThan(500)
        expect(JSON.stringify(answer.body), asked).not.toContain(foreign)
        expect(JSON.stringify(answer.body), asked).not.toContain(other.cartId)
      }
    }
    for (const filter of [
      `id=${foreign}`,
      `id[]=${foreign}`,
      `sales_channel_id=${other.channelId}`,
      '$or[0][status]=pending',
    ]) {
      const answer = await visit(own.key, 'GET', `/store/orders?${filter}`, undefined, signedIn.token)
      expect(JSON.stringify(answer.body), filter).not.toContain(foreign)
    }
  }, 400_000)
})

describe('a category', () => {
  it('names no category below it that other stores alone use', async () => {
    const child = await backend.admin('POST', '/product-categories', {
      name: unique('Foreign'),
      is_active: true,
      parent_category_id: own.categoryId,
    })
    const foreign = child.body.product_category
    await backend.admin('POST', `/product-categories/${foreign.id}/products`, { add: [other.product.id] })
    for (const query of [
      '',
      '?fields=*category_children',
      '?include_descendants_tree=true',
      '?fields=id,category_children.name',
    ]) {
      for (const path of [`/store/product-categories/${own.categoryId}`, '/store/product-categories']) {
        const answer = await visit(own.key, 'GET', `${path}${query}`)
        expect(answer.status).toBe(200)
        expect(JSON.stringify(answer.body), `${path}${query}`).not.toContain(foreign.name)
      }
    }
    // Whose it is sees it, and what is above it.
    const above = await visit(
      other.key,
      'GET',
      `/store/product-categories/${foreign.id}?fields=*parent_category`,
    )
    expect(above.body.product_category.parent_category.id).toBe(own.categoryId)
  })
})

describe('signing in', () => {
  it('is counted whatever the method and the spelling', async () => {
    for (const [method, path] of [
      ['GET', '/auth/customer/emailpass'],
      ['POST', '/Auth/customer/emailpass'],
      ['POST', '/auth/customer/emailpass/'],
      ['POST', '/AUTH/CUSTOMER/EMAILPASS'],
      ['POST', '/auth/customer/emailpass/register'],
    ] as const) {
      const address = `2001:db8:${Date.now().toString(16).slice(-4)}:${path.length}${method.length}::1`
      const statuses: number[] = []
      for (let n = 0; n < 5; n++) {
        const response = await fetch(`${backend.url}${path}`, {
          method,
          headers: { 'x-forwarded-for': address, 'content-type': 'application/json' },
          ...(method === 'POST' && { body: '{"email":"a@b.test","password":"guessed"}' }),
        })
        statuses.push(response.status)
      }
      expect(statuses.at(-1), `${method} ${path}`).toBe(429)
    }
  })
})
