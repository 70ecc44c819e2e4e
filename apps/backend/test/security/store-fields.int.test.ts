import { beforeAll, describe, expect, it } from 'vitest'
import { type SellingShop, sellingShop } from '../backend/buying.ts'
import { call, type TestBackend, testBackend } from '../backend/medusa.ts'
import { unique } from '../backend/shop.ts'

/** Longer than any run of digits in the names of other records, of which five would be found once in a while. */
const STOCKED = 917_345_286
const LIST_PRICE = 777.31
const STREET = 'Depot Row 19'

let backend: TestBackend
let shop: SellingShop
let token: string
let productId: string
let secrets: string[]
let paths: [string, 'GET' | 'POST', object?][]
beforeAll(async () => {
  backend = await testBackend()
  shop = await sellingShop(backend)
  await backend.admin('POST', `/stock-locations/${shop.locationId}`, {
    address: { address_1: STREET, country_code: 'de' },
  })
  const item = await shop.stock(STOCKED)
  const product = await shop.product(item)
  productId = product.id
  const [variant = ''] = product.variants
  const collection = await backend.admin('POST', '/collections', { title: unique('Collection') })
  const type = await backend.admin('POST', '/product-types', { value: unique('Type') })
  const tag = await backend.admin('POST', '/product-tags', { value: unique('Tag') })
  const ids = {
    collection: collection.body.collection.id,
    type: type.body.product_type.id,
    tag: tag.body.product_tag.id,
  }
  await backend.admin('POST', `/products/${product.id}`, {
    collection_id: ids.collection,
    type_id: ids.type,
    tags: [{ id: ids.tag }],
    categories: [{ id: shop.categoryId }],
  })
  await backend.admin('POST', '/price-lists', {
    title: 'Insiders',
    description: 'For insiders',
    status: 'active',
    prices: [{ currency_code: 'usd', amount: LIST_PRICE, variant_id: variant }],
  })
  await shop.delivery()
  const email = `${unique('shopper')}@example.test`
  const credentials = { email, password: 'a password of this test' }
  const identity = await sign('/register', credentials)
  await shop.ask('POST', 'customers', { email }, identity)
  token = await sign('', credentials)
  const cart = await shop.cart([{ variant, quantity: 1 }])
  await shop.ask('POST', `carts/${cart}/customer`, {}, token)
  const bought = await shop.complete(cart)
  const orderId = bought.body.order.id
  const open = await shop.cart([{ variant, quantity: 1 }])
  const { rows } = await backend.database.query(
    `select p.id from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
      where o.order_id = $1`,
    [orderId],
  )
  secrets = [String(STOCKED), String(LIST_PRICE), STREET, item, shop.locationId, ...rows.map(({ id }) => id)]
  paths = [
    ['products', 'GET'],
    [`products/${product.id}`, 'GET'],
    ['product-variants', 'GET'],
    [`product-variants/${variant}`, 'GET'],
    ['collections', 'GET'],
    [`collections/${ids.collection}`, 'GET'],
    ['product-types', 'GET'],
    [`product-types/${ids.type}`, 'GET'],
    ['product-tags', 'GET'],
    [`product-tags/${ids.tag}`, 'GET'],
    ['product-categories', 'GET'],
    [`product-categories/${shop.categoryId}`, 'GET'],
    ['product-options', 'GET'],
    ['regions', 'GET'],
    [`regions/${shop.regionId}`, 'GET'],
    ['currencies', 'GET'],
    ['return-reasons', 'GET'],
    [`payment-providers?region_id=${shop.regionId}`, 'GET'],
    [`shipping-options?cart_id=${open}`, 'GET'],
    [`carts/${open}`, 'GET'],
    [`carts/${open}`, 'POST', { metadata: {} }],
    ['orders', 'GET'],
    [`orders/${orderId}`, 'GET'],
    ['customers/me', 'GET'],
    ['customers/me', 'POST', { first_name: 'Asha' }],
    ['customers/me/addresses', 'GET'],
  ]
})

async function sign(path: string, body: object): Promise<string> {
  const { body: answer } = await call(`${backend.url}/auth/customer/emailpass${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return String(answer.token)
}

const INSIDE = [
  'variants.inventory_items',
  'variants.inventory_items.inventory',
  'variants.inventory_items.inventory.location_levels',
  'variants.inventory_items.inventory.location_levels.stocked_quantity',
  'variants.prices',
  'variants.prices.amount',
  'variants.price_set.prices',
  'variants.product.variants.prices',
  'inventory_items.inventory.location_levels',
  'prices.amount',
  'price_set.prices',
  'prices.price_list.prices',
  'products.variants.prices',
  'products.variants.inventory_items.inventory.location_levels',
  'items.variant.inventory_items.inventory.location_levels',
  'items.variant.prices',
  'items.variant.product.variants.prices',
  'items.product.variants.prices',
  'items.product.sales_channels.stock_locations',
  'sales_channels.stock_locations',
  'sales_channel.stock_locations',
  'sales_channels.api_keys',
  'sales_channel.publishable_api_keys',
  'payment_collections.payments',
  'payment_collection.payments',
  'payment_collections.payments.captures',
  'fulfillments',
  'fulfillments.location',
  'shipping_methods.shipping_option.service_zone',
  'service_zone',
  'service_zone.fulfillment_set.location',
  'service_zone.fulfillment_set.location.address',
  'service_zone.fulfillment_set.location.address.address_1',
  'region.payment_providers.regions',
  'customer.groups.price_lists',
  'categories.products.variants.prices',
  'collection.products.variants.prices',
  'tags.products.variants.prices',
]
const SPELLINGS: ((path: string) => string)[] = [
  (path) => path,
  (path) => `*${path}`,
  (path) => `+${path}`,
  (path) => `+*${path}`,
  (path) => `${path}.*`,
  (path) => ` ${path}`,
  (path) => `-${path}`,
  (path) => `id,*${path}`,
  (path) => `*${path.toUpperCase()}`,
  (path) => `${path.replaceAll('.', '.*.')}`,
  (path) => `*${path},+${path},-id`,
]

/** What a route would refuse for its depth alone is asked for by itself. */
const isDeep = (path: string) => path.split('.').length > 3
const TOGETHER = INSIDE.filter((path) => !isDeep(path))
const DEEP = INSIDE.filter(isDeep).map((path) => [path])
/** What is deep is spelled in one of these ways at each route: in another one every night, by the run's seed. */
const DEEPLY = SPELLINGS.slice(0, 3)
const SEED = Number(process.env.SEED ?? 0)

describe('what is the merchant’s own', () => {
  it('is in no answer to a visitor, whichever relation is asked for, however it is spelled', async () => {
    for (const [place, [path, method, body]] of paths.entries()) {
      const join = path.includes('?') ? '&' : '?'
      const asked = [
        ...SPELLINGS.map((spelled) => TOGETHER.map(spelled)),
        ...DEEP.map((inside, n) => inside.map(DEEPLY[(place + n + SEED) % DEEPLY.length] ?? String)),
      ]
      for (const fields of asked)
        await expectNothing(method, `${path}${join}fields=${encodeURIComponent(fields.join(','))}`, body)
    }
  }, 600_000)

  it('is in none either when fields are repeated, a list or an object', async () => {
    const field = '*variants.inventory_items.inventory.location_levels'
    for (const [path, method, body] of paths) {
      const join = path.includes('?') ? '&' : '?'
      for (const query of [
        `fields=id&fields=${field}`,
        `fields[]=${field}`,
        `fields[]=id,${field}`,
        `fields[0]=${field}`,
        `fields[a]=${field}`,
        `fields.a=${field}`,
        `FIELDS=${field}`,
        `fields=${field}&fields[]=id`,
        `with_deleted=true&fields=${field}`,
        `fields%5B%5D=${field}`,
      ]) {
        await expectNothing(method, `${path}${join}${query}`, body)
      }
    }
  }, 200_000)
})

describe('what a shop shows', () => {
  it('is still there for whoever asks for it by name', async () => {
    const fields =
      'id,variants.id,variants.inventory_quantity,variants.options.value,vendor.name,categories.id'
    const { body } = await shop.ask('GET', `products/${productId}?fields=${fields}`)
    expect(body.product).toMatchObject({
      categories: [{ id: shop.categoryId }],
      variants: [{ inventory_quantity: STOCKED - 1, options: [{}] }],
    })
  })
})

it('no delivery tells its depot, its prices or its rules, and no order where its parcels lie', async () => {
  const asked = paths.filter(([path]) => /^(shipping-options|orders)/.test(path))
  for (const [path, method] of asked) {
    const { body } = await shop.ask(method, path, undefined, token)
    const [record] = [body.shipping_options ?? body.orders ?? body.order].flat()
    expect(record, path).toHaveProperty('id')
    for (const name of ['service_zone', 'prices', 'rules', 'fulfillments']) {
      expect(record, path).not.toHaveProperty(name)
    }
  }
})

async function expectNothing(method: 'GET' | 'POST', asked: string, body?: object): Promise<void> {
  const answer = await shop.ask(method, asked, body, token)
  expect(answer.status, asked).toBeLessThan(500)
  const text = JSON.stringify(answer.body)
  for (const secret of secrets) expect(text.includes(secret), `${asked} shows ${secret}`).toBe(false)
}
