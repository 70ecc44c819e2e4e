import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { catalogueSchema, taxonomySchema } from '@tandem/contracts/shop'
import { stores as demoStores } from '@tandem/demo-world'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { readCatalogue as ReadCatalogue } from '../src/catalogue/read-catalogue.ts'
import { call, requireFromApp, type TestBackend, testBackend } from './backend/medusa.ts'
import { createProduct, createShop, unique } from './backend/shop.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
  const script = z.object({ default: z.custom<(args: object) => Promise<void>>() })
  await script.parse(requireFromApp('src/scripts/seed-demo.ts')).default({ container: backend.container })
})

const get = (path: string, key: string) =>
  call(`${backend.url}/store/${path}`, { method: 'GET', headers: { 'x-publishable-api-key': key } })

async function storesByHandle() {
  const { body } = await call(`${backend.url}/storefront/stores`, { method: 'GET' })
  const stores = z
    .array(z.object({ handle: z.string(), publishableKey: z.string(), id: z.string() }))
    .parse(body.stores)
  return new Map(stores.map((store) => [store.handle, store]))
}

async function keyOf(storeId: string): Promise<string> {
  const stores = [...(await storesByHandle()).values()]
  return stores.find(({ id }) => id === storeId)?.publishableKey ?? ''
}

async function catalogueOf(key: string, region?: string) {
  const { status, body } = await get(`catalogue${region ? `?region_id=${region}` : ''}`, key)
  expect(status).toBe(200)
  return catalogueSchema.parse(body).products
}

const shownSchema = z.array(
  z.object({
    id: z.string(),
    variants: z.array(
      z.object({
        sku: z.string().nullable(),
        manage_inventory: z.boolean(),
        allow_backorder: z.boolean(),
        inventory_quantity: z.number().nullish(),
        calculated_price: z.object({ calculated_amount: z.number().nullable() }).nullish(),
      }),
    ),
  }),
)

describe('the catalogue', () => {
  it.each(demoStores.map(({ handle }) => handle))(
    'of %s has the prices and the stock that Medusa itself answers, in every currency',
    async (handle) => {
      const key = (await storesByHandle()).get(handle)?.publishableKey ?? ''
      const { body } = await get('regions?limit=100&fields=id,currency_code', key)
      // Other files leave regions of their own, many in one currency.
      const regions = new Map<string, string>(
        body.regions.map(({ id, currency_code }: Record<string, string>) => [currency_code, id]),
      )
      expect(regions.size).toBeGreaterThan(1)
      for (const id of regions.values()) {
        const fields =
          'id,variants.sku,variants.manage_inventory,variants.allow_backorder,variants.inventory_quantity,variants.calculated_price.calculated_amount'
        const answer = await get(`products?limit=100&order=-id&region_id=${id}&fields=${fields}`, key)
        const shown = shownSchema.parse(answer.body.products).map((product) => ({
          id: product.id,
          variants: Object.fromEntries(
            product.variants.map((variant) => [
              variant.sku,
              {
                price: variant.calculated_price?.calculated_amount ?? null,
                available:
                  !variant.manage_inventory ||
                  variant.allow_backorder ||
                  (variant.inventory_quantity ?? 0) > 0,
              },
            ]),
          ),
        }))
        const listed = (await catalogueOf(key, id)).map((product) => ({
          id: product.id,
          variants: Object.fromEntries(
            product.variants.map(({ sku, price, available }) => [
              sku,
              { price: price === null ? null : Number(price), available },
            ]),
          ),
        }))
        expect(listed.length).toBeGreaterThan(0)
        expect(listed).toEqual(shown)
      }
    },
  )

  // As it is right after an import, when Postgres still takes its statistics of empty tables for true.
  it('is read at once though Postgres expects one row of everything', async () => {
    const { readCatalogue } = z
      .object({ readCatalogue: z.custom<typeof ReadCatalogue>() })
      .parse(requireFromApp('src/catalogue/read-catalogue.ts'))
    const knex = backend.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { channelId } = await createShop(backend)
    const region = z
      .object({ id: z.string(), currency_code: z.string() })
      .parse((await backend.admin('GET', '/regions?limit=1')).body.regions[0])
    const sizes = Array.from({ length: 300 }, (_, index) => `${index}`)
    await createProduct(backend, {
      sales_channels: [{ id: channelId }],
      options: [{ title: 'Size', values: sizes }],
      variants: sizes.map((size) => ({
        title: size,
        options: { Size: size },
        prices: [{ amount: 5, currency_code: region.currency_code }],
      })),
    })
    const { rows: sold } = await backend.database.query('select * from product_sales_channel')
    const channels = sold.map(({ sales_channel_id }) => sales_channel_id)
    const expected = await readCatalogue(knex, channels, region, null)
    const products = sold.map(({ product_id }) => product_id)
    for (const ids of [null, products]) {
      const changed = await knex.transaction()
      try {
        await changed.raw(`update pg_class set reltuples = 0, relpages = 1
          where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace`)
        await changed.raw(`delete from pg_statistic where starelid in (
          select oid from pg_class where relnamespace = 'public'::regnamespace)`)
        await changed.raw("set local statement_timeout = '5s'")
        expect(await readCatalogue(changed, channels, region, ids)).toEqual(expected)
      } finally {
        await changed.rollback()
      }
    }
  })

  it('has no prices without a region, and no answer for one that is not there', async () => {
    const shop = await createShop(backend)
    const [product] = await catalogueOf(await keyOf(shop.storeId))
    expect(product?.variants.map(({ price }) => price)).toEqual([null])
    expect((await get('catalogue?region_id=reg_none', await keyOf(shop.storeId))).status).toBe(404)
    expect((await get('catalogue?fields=*', await keyOf(shop.storeId))).status).toBe(400)
  })

  it('holds what is searched: names in both languages, published content, vendor, categories, collection', async () => {
    const shop = await createShop(backend)
    const { body } = await backend.admin('POST', '/collections', { title: unique('Gifts') })
    const { id } = await createProduct(backend, {
      sales_channels: [{ id: shop.channelId }],
      categories: [{ id: shop.categoryId }],
      collection_id: body.collection.id,
      description: 'Thrown by hand',
      metadata: {
        name: { ar: 'كوب', en: 7, xx: 'no' },
        tandem: {
          content: {
            en: {
              description: '<p>Two <b>glazes</b></p>',
              features: [{ title: 'Dishwasher', text: 'Safe' }],
            },
          },
        },
      },
    })
    await backend.admin('POST', `/vendors/${shop.vendorId}/products`, { add: [id] })
    const only = await get(`catalogue?id=${id}&id=prod_none`, await keyOf(shop.storeId))
    expect(catalogueSchema.parse(only.body).products.map((product) => product.id)).toEqual([id])
    const found = (await catalogueOf(await keyOf(shop.storeId))).find((product) => product.id === id)
    expect(found).toMatchObject({
      names: { ar: 'كوب' },
      categoryIds: [shop.categoryId],
      collectionId: body.collection.id,
      vendor: { id: shop.vendorId },
      variants: [{ options: { Size: 'Small' } }],
    })
    expect(found?.taxonomyText).toContain(body.collection.title)
    expect(found?.searchText.split(/\s+/)).toEqual(
      expect.arrayContaining(['Thrown', 'Two', 'glazes', 'Dishwasher', 'Safe']),
    )
    expect(found?.searchText).not.toMatch(/[<>]|features/)
  })

  it('is one store’s: nothing of another one’s, no draft, and nothing without a key', async () => {
    const [here, there] = [await createShop(backend), await createShop(backend)]
    const draft = await createProduct(backend, { status: 'draft', sales_channels: [{ id: here.channelId }] })
    const ids = (await catalogueOf(await keyOf(here.storeId))).map(({ id }) => id)
    expect(ids).toEqual([here.product.id])
    expect(ids).not.toContain(there.product.id)
    expect(ids).not.toContain(draft.id)
    for (const path of ['catalogue', 'taxonomy']) {
      const answer = await call(`${backend.url}/store/${path}`, { method: 'GET' })
      expect(answer.status).toBe(400)
    }
  })
})

describe('the demo’s collections', () => {
  it('are filled again where a seed ended before they were, and otherwise left as they are', async () => {
    const taxonomy = z
      .object({ seedCollections: z.custom<(container: MedusaContainer) => Promise<void>>() })
      .parse(requireFromApp('src/demo/taxonomy.ts'))
    // The admin's list is told of changes a moment later.
    const heldBy = async (id: string) => {
      const { rows } = await backend.database.query(
        'select id, handle from product where collection_id = $1 order by id',
        [id],
      )
      return z.array(z.object({ id: z.string(), handle: z.string() })).parse(rows)
    }
    const take = async (id: string, remove: string[]) =>
      await backend.admin('POST', `/collections/${id}/products`, { remove })
    const { body } = await backend.admin('GET', '/collections?handle=receiving-guests')
    const id = z.string().parse(body.collections[0].id)
    const before = await heldBy(id)
    expect(before.map(({ handle }) => handle)).toContain('saffron-dallah')

    await take(
      id,
      before.map((product) => product.id),
    )
    await taxonomy.seedCollections(backend.container)
    expect(await heldBy(id)).toEqual(before)

    const [taken = { id: '' }, ...left] = before
    await take(id, [taken.id])
    await taxonomy.seedCollections(backend.container)
    expect(await heldBy(id)).toEqual(left)
  })
})

describe('the taxonomy', () => {
  it('are the categories and collections that the store’s own published products are in', async () => {
    const [here, there] = [await createShop(backend), await createShop(backend)]
    const { body } = await backend.admin('POST', '/collections', {
      title: unique('Gifts'),
      metadata: { name: { ar: 'هدايا' } },
    })
    const channel = { sales_channels: [{ id: here.channelId }] }
    await createProduct(backend, { ...channel, collection_id: body.collection.id })
    const { body: hidden } = await backend.admin('POST', '/product-categories', { name: unique('Hidden') })
    await createProduct(backend, { ...channel, categories: [{ id: hidden.product_category.id }] })
    const { body: ofDrafts } = await backend.admin('POST', '/product-categories', {
      name: unique('Drafts'),
      is_active: true,
    })
    await createProduct(backend, {
      ...channel,
      status: 'draft',
      categories: [{ id: ofDrafts.product_category.id }],
    })

    const answer = taxonomySchema.parse((await get('taxonomy', await keyOf(here.storeId))).body)
    expect(answer.categories.map(({ id }) => id)).toEqual([here.categoryId])
    expect(answer.collections).toMatchObject([{ id: body.collection.id, names: { ar: 'هدايا' } }])
    const other = taxonomySchema.parse((await get('taxonomy', await keyOf(there.storeId))).body)
    expect(other.categories.map(({ id }) => id)).toEqual([there.categoryId])
    expect(other.collections).toEqual([])
  })
})

describe('a category that visitors may not know of', () => {
  it('is in no answer of the store API, however it is asked for, and those above a product’s are', async () => {
    const shop = await createShop(backend)
    const key = await keyOf(shop.storeId)
    const category = async (name: string, more: object) => {
      const { body } = await backend.admin('POST', '/product-categories', { name: unique(name), ...more })
      return String(body.product_category.id)
    }
    const top = await category('Top', { is_active: true })
    const hiddenParent = await category('Secret', {
      is_active: true,
      is_internal: true,
      parent_category_id: top,
    })
    const leaf = await category('Leaf', { is_active: true, parent_category_id: hiddenParent })
    const inactive = await category('Later', { is_active: false, parent_category_id: top })
    const product = await createProduct(backend, {
      sales_channels: [{ id: shop.channelId }],
      categories: [{ id: leaf }, { id: inactive }, { id: hiddenParent }],
    })

    const asked = [
      `products?id=${product.id}&fields=*categories`,
      `products?id=${product.id}&fields=categories.name`,
      `products/${product.id}?fields=*categories`,
      `products/${product.id}?fields=categories.name`,
      'product-categories?limit=100',
      `product-categories/${top}?fields=*category_children,*parent_category`,
      `product-categories/${leaf}?fields=*category_children,*parent_category`,
      'product-categories?include_ancestors_tree=true&include_descendants_tree=true',
      'catalogue',
      'taxonomy',
    ]
    for (const path of asked) {
      const { status, body } = await get(path, key)
      expect([path, status]).toEqual([path, 200])
      expect(JSON.stringify(body), path).not.toMatch(new RegExp(`Secret|Later|"${hiddenParent}"[^,]*,"name"`))
    }
    const [listed] = (await catalogueOf(key)).filter(({ id }) => id === product.id)
    expect(listed?.categoryIds).toEqual([leaf, top])
    const taxonomy = taxonomySchema.parse((await get('taxonomy', key)).body)
    expect(taxonomy.categories.map(({ id }) => id).toSorted()).toEqual(
      [shop.categoryId, top, leaf].toSorted(),
    )
    const { body } = await get(`products?id=${product.id}&fields=*categories`, key)
    expect(body.products[0].categories.map(({ id }: { id: string }) => id)).toEqual([leaf])
  })
})
