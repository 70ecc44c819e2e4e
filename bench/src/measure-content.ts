import { storefrontStoresSchema } from '@tandem/contracts/shop'
import { type MedusaAdmin, type PayloadRest, richText, until } from '@tandem/stack-clients'

const WAIT = { withinMs: 30_000, everyMs: 2 }

/** Content published in Payload, seen through Medusa's admin API and in the shop's HTML. Durations in ms. */
export async function measureContent(
  urls: { backend: string; storefront: string },
  medusa: MedusaAdmin,
  payload: PayloadRest,
  edits: number,
) {
  const inMetadata: number[] = []
  const inShop: number[] = []
  const baselineMetadata: number[] = []
  const baselineShop: number[] = []

  const { stores } = storefrontStoresSchema.parse(
    await (await fetch(`${urls.backend}/storefront/stores`)).json(),
  )
  const store = stores.find(({ handle }) => handle === 'fernhollow')
  const { docs } = await payload.find('products', { limit: '500' })
  const sold = docs.filter((doc) =>
    JSON.stringify(doc.salesChannelIds ?? []).includes(store?.salesChannelId ?? '-'),
  )

  for (let n = 0; n < edits; n++) {
    const product = sold[n % sold.length]
    const id = String(product?.medusaId)
    const page = `${urls.storefront}/fernhollow/en/products/${String(product?.handle)}`
    const content = await payload.findByMedusaId('product-content', id, { draft: 'true' })
    if (!content) throw new Error(`${id} has no content document`)
    await (await fetch(page)).text()

    const text = `Edit number ${n} of this run.`
    await payload.update('product-content', content.id, { _status: 'published', description: richText(text) })
    const at = performance.now()
    const [metadataMs, shopMs] = await Promise.all([
      until(
        'the metadata',
        async () => JSON.stringify((await medusa.getProduct(id)).metadata).includes(text),
        WAIT,
      ).then(() => performance.now() - at),
      until('the shop', async () => (await (await fetch(page)).text()).includes(text), WAIT).then(
        () => performance.now() - at,
      ),
    ])
    inMetadata.push(metadataMs)
    inShop.push(shopMs)

    const readAt = performance.now()
    await medusa.getProduct(id)
    baselineMetadata.push(performance.now() - readAt)
    const pageAt = performance.now()
    await (await fetch(page)).text()
    baselineShop.push(performance.now() - pageAt)
  }
  return {
    'content published → Medusa metadata': inMetadata,
    'content published → shop HTML': inShop,
    'baseline: one read of Medusa': baselineMetadata,
    'baseline: one page of the shop': baselineShop,
  }
}
