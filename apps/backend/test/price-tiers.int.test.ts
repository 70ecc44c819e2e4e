import { beforeAll, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { createProduct, createShop, unique } from './backend/shop.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
})

it('tells what more of one cost, as a cart would charge it, and only to the product’s own shop', async () => {
  const [here, there] = [await createShop(backend), await createShop(backend)]
  const { body: stores } = await call(`${backend.url}/storefront/stores`, { method: 'GET' })
  const keyOf = ({ storeId }: { storeId: string }) =>
    stores.stores.find(({ id }: { id: string }) => id === storeId).publishableKey
  const handle = unique('tape')
  const { body: region } = await backend.admin('POST', '/regions', {
    name: unique('Region'),
    currency_code: 'usd',
  })
  const product = await createProduct(backend, {
    handle,
    sales_channels: [{ id: here.channelId }],
    variants: [
      {
        title: 'Small',
        sku: unique('TAPE'),
        options: { Size: 'Small' },
        prices: [
          { currency_code: 'usd', amount: 46 },
          { currency_code: 'usd', amount: 43.7, min_quantity: 10, max_quantity: 49 },
          { currency_code: 'usd', amount: 41.4, min_quantity: 50 },
          { currency_code: 'eur', amount: 1, min_quantity: 5 },
        ],
      },
    ],
  })
  const tiers = async (key: string, question = `handle=${handle}&region_id=${region.region.id}`) =>
    (
      await call(`${backend.url}/store/price-tiers?${question}`, {
        method: 'GET',
        headers: { 'x-publishable-api-key': key },
      })
    ).body
  expect(await tiers(keyOf(here))).toEqual({
    product_id: product.id,
    currency_code: 'usd',
    variants: [
      {
        id: product.variantId,
        tiers: [
          { from: 1, amount: 46 },
          { from: 10, amount: 43.7 },
          { from: 50, amount: 41.4 },
        ],
      },
    ],
  })
  const nothing = { product_id: null, currency_code: null, variants: [] }
  expect(await tiers(keyOf(there))).toEqual(nothing)
  expect(await tiers(keyOf(here), 'handle=nothing&region_id=none')).toEqual(nothing)
  expect(await tiers(keyOf(here), 'handle[]=a')).toEqual(nothing)
})
