import { type AdminProduct, until } from '@tandem/stack-clients'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

/** What a merchant does in Medusa is in Payload a moment later. */
export function commerceReachesPayload(running: () => RunningStack, prefix: string): void {
  describe('a change in Medusa reaches Payload', () => {
    let product: AdminProduct

    const mirror = (what: string, is: (doc: Record<string, unknown>) => boolean) =>
      until(what, async () => {
        const doc = await running().payload.findByMedusaId('products', product.id)
        return doc !== undefined && is(doc) && doc
      })

    test('when a product is created, with a draft for its editor', async () => {
      const { medusa, payload } = running()
      product = await medusa.createProduct({ title: 'Test Kettle', handle: `${prefix}-kettle`, amount: 49.5 })
      await mirror('the product', (doc) => doc.title === 'Test Kettle')
      const content = await payload.findByMedusaId('product-content', product.id, { draft: 'true' })
      expect(content).toMatchObject({ _status: 'draft', title: 'Test Kettle' })
    })

    test('when its title is changed', async () => {
      await running().medusa.updateProduct(product.id, { title: 'Kettle, 1.2 l — غلاية ☕' })
      await mirror('the title', (doc) => doc.title === 'Kettle, 1.2 l — غلاية ☕')
    })

    test('when a price is changed', async () => {
      await running().medusa.setPrice(product.id, variantOf(product), 52.25)
      await mirror('the price', (doc) => JSON.stringify(doc.variants).includes('"52.25"'))
    })

    test('when a sale begins', async () => {
      await running().medusa.createSale(`${prefix} sale`, variantOf(product), 39.9)
      await mirror('the sale price', (doc) => JSON.stringify(doc.variants).includes('"39.9"'))
    })

    test('when it is put into a category', async () => {
      const { medusa } = running()
      const category = await medusa.createCategory('Test kitchen', `${prefix}-kitchen`)
      await medusa.addToCategory(category, [product.id])
      await mirror('the category', (doc) => JSON.stringify(doc.categories).includes(`${prefix}-kitchen`))
    })

    test('when its stock is counted', async () => {
      const { medusa } = running()
      const [location = ''] = await medusa.stockLocationIds()
      const item = product.variants[0]?.inventory_items?.[0]?.inventory_item_id ?? ''
      await medusa.setStock(item, location, 17)
      await mirror('the stock', (doc) => doc.totalStock === 17)
    })

    test('when a row is changed by direct SQL', async () => {
      const client = new pg.Client({ connectionString: running().stack.databases.backend })
      await client.connect()
      await client.query('update product set subtitle = $1 where id = $2', ['by hand', product.id])
      await client.end()
      await mirror('the subtitle', (doc) => doc.subtitle === 'by hand')
    })

    test('when it is deleted: the mirror goes, and the draft that nobody wrote in', async () => {
      const { medusa, payload } = running()
      await medusa.deleteProduct(product.id)
      await until('the product to go', async () => !(await payload.findByMedusaId('products', product.id)))
      expect(await payload.findByMedusaId('product-content', product.id, { draft: 'true' })).toBeUndefined()
    })
  })
}

function variantOf(product: AdminProduct): string {
  return product.variants[0]?.id ?? ''
}
