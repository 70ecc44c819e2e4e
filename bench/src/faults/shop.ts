import { randomUUID } from 'node:crypto'
import { type MedusaAdmin, type PayloadRest, requestJson, richText, until } from '@tandem/stack-clients'
import { z } from 'zod'
import type { ShopifyShop } from './shopify-shop.ts'

/** What is edited: products that both sides know, with published content, the demo's stores, and customers; and those of a shop at Shopify. */
export type Shop = {
  readonly products: readonly ShopProduct[]
  /** Ids in Payload. */
  readonly stores: readonly number[]
  readonly customers: readonly { readonly id: string; readonly payloadId: number }[]
  /** Numbers in the shop at Shopify. */
  readonly shoppers: readonly number[]
}

export type ShopProduct = {
  readonly id: string
  readonly variantId: string
  /** Of its content document in Payload. */
  readonly contentId: number
}

const createdSchema = z.object({
  created: z.array(z.object({ id: z.string(), variants: z.array(z.object({ id: z.string() })) })),
})

/** Of this run alone, on data that an earlier one may have left. */
export const newHandle = (): string => `fault-${randomUUID()}`

/** The form in which Medusa's batch route takes a product. */
export function newProduct(handle: string, title: string, amount: number) {
  return {
    title,
    handle,
    status: 'published',
    options: [{ title: 'Size', values: ['One'] }],
    variants: [{ title: 'One', options: { Size: 'One' }, prices: [{ amount, currency_code: 'eur' }] }],
  }
}

/** Few, so that both sides come to edit the same one. */
const CUSTOMERS = 8
const WAIT = { withinMs: 60_000 }

/** Stocks the shelves, and waits until both sides have everything. `next` answers a new edit's number. */
export async function openShop(
  medusa: MedusaAdmin,
  payload: PayloadRest,
  size: number,
  next: () => number,
): Promise<Shop> {
  const create = Array.from({ length: size }, () => {
    const title = `Fault edit ${next()}`
    return newProduct(newHandle(), title, next())
  })
  const { created } = createdSchema.parse(await medusa.request('POST', '/admin/products/batch', { create }))
  const products: ShopProduct[] = []
  for (const { id, variants } of created) {
    const content = await until(
      'the content draft',
      () => payload.findByMedusaId('product-content', id, { draft: 'true' }),
      WAIT,
    )
    await payload.update('product-content', content.id, {
      _status: 'published',
      description: richText(`Words of edit ${next()}`),
      seo: { title: `Found as edit ${next()}` },
    })
    products.push({ id, variantId: variants[0]?.id ?? '', contentId: content.id })
  }
  const stores = await payload.find('stores', { limit: '10' })
  const customers: Shop['customers'][number][] = []
  for (let n = 0; n < CUSTOMERS; n++) {
    const answer = await medusa.request('POST', '/admin/customers', {
      email: `${newHandle()}@example.test`,
      first_name: `First edit ${next()}`,
      last_name: `Last edit ${next()}`,
      company_name: `Company edit ${next()}`,
    })
    const { id } = z.object({ customer: z.object({ id: z.string() }) }).parse(answer).customer
    const { id: payloadId } = await until('the customer', () => payload.findByMedusaId('customers', id), WAIT)
    customers.push({ id, payloadId })
  }
  return { products, stores: stores.docs.map((store) => store.id), customers, shoppers: [] }
}

/** Connects a shop at Shopify to a tenant, and waits until its customers are in Payload. */
export async function connectShopify(
  { payload, orchestrator }: { payload: PayloadRest; orchestrator: string },
  shopify: ShopifyShop,
  by: string,
  next: () => number,
): Promise<number[]> {
  const shoppers: number[] = []
  for (let n = 0; n < CUSTOMERS; n++) shoppers.push(await shopify.name(null, `edit ${next()}`))
  const [tenant] = (await payload.find('tenants', { limit: '1' })).docs
  const body = {
    id: `shopify-${randomUUID()}`,
    name: 'Shop of this run',
    platform: 'shopify',
    tenant: tenant?.id,
    settings: shopify.settings(by),
  }
  const { authorization } = payload
  await requestJson('POST', new URL('/api/integrations', orchestrator), { authorization, body })
  const last = `gid://shopify/Customer/${shoppers.at(-1)}`
  const arrived = async () =>
    (await payload.find('customers', { 'where[shopifyId][equals]': last })).docs.at(0)
  // A page that fails on its way rests for half a minute.
  await until('the shop’s customers', arrived, { withinMs: 240_000 })
  return shoppers
}
