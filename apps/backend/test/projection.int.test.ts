import { medusaProductSchema, readResponseSchema } from '@tandem/contracts/sync'
import { products as demoProducts } from '@tandem/demo-world'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { frameworkProducts } from './backend/framework-products.ts'
import { requireFromApp, type TestBackend, testBackend } from './backend/medusa.ts'

const handles = demoProducts.map((product) => product.handle)

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
  await seedDemo()
})

async function seedDemo(): Promise<void> {
  const script = z.object({ default: z.custom<(args: object) => Promise<void>>() })
  await script.parse(requireFromApp('src/scripts/seed-demo.ts')).default({ container: backend.container })
}

async function readDemo() {
  const { rows } = await backend.database.query<{ id: string }>(
    'select id from product where handle = any($1)',
    [handles],
  )
  const { body } = await backend.internal('read', { entity: 'product', ids: rows.map(({ id }) => id) })
  return readResponseSchema.parse(body).records.map(({ record }) => medusaProductSchema.parse(record))
}

/**
 * The hot read is SQL over Medusa's tables: an upgrade that moves a column fails here and not in a shop.
 */
describe('the SQL projection of a product', () => {
  it("equals the framework's own answer for every product of the demo world", async () => {
    const framework = await frameworkProducts(backend, handles)
    const read = await readDemo()
    expect(read).toHaveLength(demoProducts.length)
    const byId = new Map(read.map((product) => [product.id, product]))
    for (const product of framework) expect(byId.get(product.id)).toEqual(product)
  })

  it('shows the edges of the demo world', async () => {
    const read = await readDemo()
    const variants = read.flatMap((product) => product.variants)
    const prices = variants.flatMap((variant) => variant.prices)
    expect({
      volumePrices: prices.some((price) => price.min_quantity === 10 && price.max_quantity === 49),
      sale: prices.some((price) => price.price_list_type === 'sale'),
      threeDecimals: prices.some((price) => price.currency_code === 'kwd' && /\.\d{3}$/.test(price.amount)),
      soldOut: variants.some((variant) => variant.stocked_quantity === 0),
      arabic: read.some((product) => /[\u0600-\u06ff]/.test(product.title)),
      withoutVendor: read.some((product) => product.vendor_id === null && product.tenant_id !== null),
      inTwoStores: read.some((product) => product.sales_channel_ids.length > 1),
    }).toEqual({
      volumePrices: true,
      sale: true,
      threeDecimals: true,
      soldOut: true,
      arabic: true,
      withoutVendor: true,
      inTwoStores: true,
    })
  })
})

describe('the demo seed', () => {
  it('makes nothing twice', async () => {
    const count = async () => {
      const { rows } = await backend.database.query(
        `select (select count(*) from product) as products, (select count(*) from tenant_store) as stores,
           (select count(*) from "order") as orders, (select count(*) from price) as prices`,
      )
      return rows
    }
    const before = await count()
    await seedDemo()
    expect(await count()).toEqual(before)
  })
})
