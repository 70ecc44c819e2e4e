import { type AdminProduct, type MedusaAdmin, type PayloadRest, until } from '@tandem/stack-clients'

/** Products created and changed in Medusa, seen through Payload's REST API. Durations in ms. */
export async function measureCommerce(medusa: MedusaAdmin, payload: PayloadRest, edits: number) {
  const created: number[] = []
  const drafted: number[] = []
  const renamed: number[] = []
  const priced: number[] = []
  const baseline: number[] = []
  const products: AdminProduct[] = []

  for (let n = 0; n < edits; n++) {
    const product = await medusa.createProduct({ title: `Bench ${n}`, handle: `bench-${n}`, amount: n + 1 })
    const at = performance.now()
    products.push(product)
    await seen(() => payload.findByMedusaId('products', product.id))
    created.push(performance.now() - at)
    await seen(() => payload.findByMedusaId('product-content', product.id, { draft: 'true' }))
    drafted.push(performance.now() - at)
  }
  for (const [n, { id }] of products.entries()) {
    await medusa.updateProduct(id, { title: `Bench ${n} renamed` })
    const at = performance.now()
    await seen(async () => (await payload.findByMedusaId('products', id))?.title === `Bench ${n} renamed`)
    renamed.push(performance.now() - at)
  }
  for (const [n, { id, variants }] of products.entries()) {
    await medusa.setPrice(id, variants[0]?.id ?? '', 1000 + n)
    const at = performance.now()
    await seen(async () =>
      JSON.stringify(await payload.findByMedusaId('products', id)).includes(`"${1000 + n}"`),
    )
    priced.push(performance.now() - at)
  }
  for (const { id } of products) {
    const at = performance.now()
    await payload.findByMedusaId('products', id)
    baseline.push(performance.now() - at)
  }
  return {
    'product created → Payload products': created,
    'product created → Payload draft': drafted,
    'title changed → Payload': renamed,
    'price changed → Payload': priced,
    'baseline: one read of Payload': baseline,
  }
}

function seen(ask: () => Promise<unknown>): Promise<unknown> {
  return until('the edit to be seen', async () => (await ask()) || undefined, {
    withinMs: 30_000,
    everyMs: 2,
  })
}
