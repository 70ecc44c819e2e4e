import { beforeAll, describe, expect, it } from 'vitest'
import { type SellingShop, sellingShop } from './backend/buying.ts'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'

let backend: TestBackend
let shop: SellingShop
let staying: string
beforeAll(async () => {
  backend = await testBackend()
  shop = await sellingShop(backend)
  const { variants } = await shop.product(await shop.stock(500))
  staying = variants[0] ?? ''
})

const to = {
  first_name: 'Asha',
  last_name: 'Rao',
  address_1: '3 Kiln Row',
  city: 'Berlin',
  postal_code: '10115',
  country_code: 'de',
}
/** What the shop asks for of a cart. */
const WHOLE = 'fields=%2Bshipping_methods.name,%2Bitems.product_handle,%2Bitems.title,*promotions'

/** A cart with something that will go and something that stays, with everything that a cart is linked to. */
async function filled() {
  const item = await shop.stock(5)
  const product = await shop.product(item)
  const promotion = await shop.promotion()
  const option = await shop.delivery()
  const variant = product.variants[0] ?? ''
  const lines = [variant, staying].map((each) => ({ variant: each, quantity: 1 }))
  const cart = await shop.cart(lines, null)
  await shop.ask('POST', `carts/${cart}`, { shipping_address: to, billing_address: to })
  await shop.ask('POST', `carts/${cart}/promotions`, { promo_codes: [promotion.code] })
  await shop.ask('POST', `carts/${cart}/shipping-methods`, { option_id: option })
  return { item, product, variant, promotion, option, cart }
}
type Filled = Awaited<ReturnType<typeof filled>>
const remove = async (path: string) => expect((await backend.admin('DELETE', path)).status).toBe(200)

const GONE: { what: string; goes: (filled: Filled) => Promise<unknown> }[] = [
  { what: 'the promotion', goes: ({ promotion }) => remove(`/promotions/${promotion.id}`) },
  { what: 'the product', goes: ({ product }) => remove(`/products/${product.id}`) },
  {
    what: 'the variant',
    goes: ({ product, variant }) => remove(`/products/${product.id}/variants/${variant}`),
  },
  {
    what: 'the product’s publication',
    goes: ({ product }) => backend.admin('POST', `/products/${product.id}`, { status: 'draft' }),
  },
  { what: 'the way of delivery', goes: ({ option }) => remove(`/shipping-options/${option}`) },
  { what: 'the inventory item', goes: ({ item }) => remove(`/inventory-items/${item}`) },
]

describe('a cart whose link is gone', () => {
  it.each(GONE)('($what) is read, changed and emptied as before', async ({ what, goes }) => {
    const whole = await filled()
    await goes(whole)
    const read = await shop.ask('GET', `carts/${whole.cart}?${WHOLE}`)
    expect(read.status, JSON.stringify(read.body)).toBe(200)
    expect(read.body.cart.items, what).toHaveLength(2)
    expect((await shop.ask('GET', `carts/${whole.cart}/stock`)).status).toBe(200)
    expect((await shop.ask('GET', `shipping-options?cart_id=${whole.cart}`)).status).toBe(200)
    const other = await shop.ask('POST', `carts/${whole.cart}/line-items`, {
      variant_id: staying,
      quantity: 1,
    })
    expect(other.status, JSON.stringify(other.body)).toBe(200)
    const gone = read.body.cart.items.find(
      ({ variant_id, product_id }: { variant_id: string; product_id: string }) =>
        variant_id === whole.variant || product_id === whole.product.id,
    )
    expect((await shop.ask('DELETE', `carts/${whole.cart}/line-items/${gone.id}`)).status).toBe(200)
    const { body: after } = await shop.ask('GET', `carts/${whole.cart}?${WHOLE}`)
    expect(after.cart.items).toHaveLength(1)
  })
})

describe('a store that has lost its sales channel', () => {
  it('closes, and the others stay open', async () => {
    const lost = await sellingShop(backend)
    const stores = async () => {
      const { status, body } = await call(`${backend.url}/storefront/stores`, { method: 'GET' })
      return [status, body.stores.map(({ id }: { id: string }) => id)]
    }
    expect(await stores()).toEqual([200, expect.arrayContaining([lost.storeId, shop.storeId])])
    await remove(`/sales-channels/${lost.channelId}`)
    expect(await stores()).toEqual([200, expect.arrayContaining([shop.storeId])])
    expect((await stores())[1]).not.toContain(lost.storeId)
    // One that nobody can read does not take the others along either.
    await backend.database.query(`update tenant_store set locales = '{}' where id = $1`, [lost.storeId])
    expect(await stores()).toEqual([200, expect.arrayContaining([shop.storeId])])
  })
})

describe('a region that is gone', () => {
  it('leaves the carts that were filled in it, and is listed no more', async () => {
    const lost = await sellingShop(backend)
    const { variants } = await lost.product(await lost.stock(5))
    const cart = await lost.cart([{ variant: variants[0] ?? '', quantity: 1 }])
    await remove(`/regions/${lost.regionId}`)
    expect((await lost.ask('GET', `carts/${cart}?${WHOLE}`)).status).toBe(200)
    const { status, body } = await lost.ask('GET', 'regions')
    expect([status, body.regions.map(({ id }: { id: string }) => id)]).toEqual([
      200,
      expect.not.arrayContaining([lost.regionId]),
    ])
  })
})
