import { catalogueSchema, taxonomySchema } from '@tandem/contracts/shop'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { createProduct, createShop, type Shop, unique } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
let key: string
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
  const { body } = await call(`${backend.url}/storefront/stores`, { method: 'GET' })
  const stores = z.array(z.object({ id: z.string(), publishableKey: z.string() })).parse(body.stores)
  key = stores.find(({ id }) => id === shop.storeId)?.publishableKey ?? ''
})

const get = async (path: string) =>
  (await call(`${backend.url}/store/${path}`, { method: 'GET', headers: { 'x-publishable-api-key': key } }))
    .body
const catalogue = async () => catalogueSchema.parse(await get('catalogue')).products
const rename = async (path: string, handle: string) => {
  const { status } = await backend.admin('POST', path, { handle })
  expect(status).toBe(200)
  return handle
}

it('a product is known by every handle that it had, the newest first, and by none that it has again', async () => {
  const here = async () => (await catalogue()).find(({ id }) => id === shop.product.id)
  const first = (await here())?.handle ?? ''
  const second = await rename(`/products/${shop.product.id}`, unique('second'))
  const third = await rename(`/products/${shop.product.id}`, unique('third'))
  expect(await here()).toMatchObject({ handle: third, formerHandles: [second, first] })
  await rename(`/products/${shop.product.id}`, first)
  expect(await here()).toMatchObject({ handle: first, formerHandles: [third, second] })
})

it('a handle that another product has had since leads to that one', async () => {
  const other = await createProduct(backend, { sales_channels: [{ id: shop.channelId }] })
  const products = await catalogue()
  const wanted = products.find(({ id }) => id === shop.product.id)?.handle ?? ''
  await rename(`/products/${shop.product.id}`, unique('moved'))
  await rename(`/products/${other.id}`, wanted)
  await rename(`/products/${other.id}`, unique('other'))
  const known = (await catalogue()).filter(({ formerHandles }) => formerHandles.includes(wanted))
  expect(known.map(({ id }) => id)).toEqual([other.id])
})

it('a category, a collection and a vendor are known by theirs', async () => {
  const { body } = await backend.admin('POST', '/collections', { title: 'Gifts', handle: unique('gifts') })
  const collection = z.object({ id: z.string(), handle: z.string() }).parse(body.collection)
  await backend.admin('POST', `/products/${shop.product.id}`, { collection_id: collection.id })
  const before = taxonomySchema.parse(await get('taxonomy'))
  const vendor = (await catalogue()).find(({ id }) => id === shop.product.id)?.vendor
  await rename(`/product-categories/${shop.categoryId}`, unique('category'))
  await rename(`/collections/${collection.id}`, unique('gifts'))
  await rename(`/vendors/${shop.vendorId}`, unique('vendor'))
  const after = taxonomySchema.parse(await get('taxonomy'))
  expect(after.categories.map(({ formerHandles }) => formerHandles)).toEqual([
    before.categories.map(({ handle }) => handle),
  ])
  expect(after.collections.map(({ formerHandles }) => formerHandles)).toEqual([[collection.handle]])
  const today = (await catalogue()).find(({ id }) => id === shop.product.id)?.vendor
  expect(today?.formerHandles).toEqual([vendor?.handle])
})
