import { eachAtOnce } from '../../each-at-once.ts'
import type { Reading } from '../connector.ts'
import { ABSENT, type Kind, standardOf, toReading } from './records.ts'
import type { StripeClient } from './stripe-client.ts'
import { isGone } from './vendor-errors.ts'

const PRODUCTS_AT_ONCE = 100
/** Prices are asked for one by one, by a few at a time. */
const AT_ONCE = 4

/** Of a price: whose it is, so that it is known whether it is the default one, and its steps. */
export const EXPANDED = ['product', 'tiers']

/** Records as they are now, by their ids; those that are gone are left out. */
export async function readRecords(
  client: StripeClient,
  kind: Kind,
  ids: readonly string[],
  waitMs?: number,
): Promise<ReadonlyMap<string, Reading>> {
  return kind === 'product' ? readProducts(client, ids, waitMs) : readPrices(client, ids, waitMs)
}

/** One as it is now, there or not; of a price, which one is its product's default. */
export async function readOne(
  client: StripeClient,
  kind: Kind,
  id: string,
): Promise<Reading & { readonly standard: string | null }> {
  try {
    const object =
      kind === 'product'
        ? await client.ask('products', (stripe) => stripe.products.retrieve(id))
        : await client.ask('prices', (stripe) => stripe.prices.retrieve(id, { expand: EXPANDED }))
    return { ...toReading(kind, object), standard: kind === 'price' ? standardOf(object) : null }
  } catch (error) {
    if (isGone(error)) return { ...ABSENT, standard: null }
    throw error
  }
}

async function readProducts(client: StripeClient, ids: readonly string[], waitMs?: number) {
  const found = new Map<string, Reading>()
  for (let start = 0; start < ids.length; start += PRODUCTS_AT_ONCE) {
    const asked = ids.slice(start, start + PRODUCTS_AT_ONCE)
    const page = await client.ask(
      'products',
      (stripe) => stripe.products.list({ ids: asked, limit: PRODUCTS_AT_ONCE }),
      waitMs,
    )
    for (const product of page.data) found.set(product.id, toReading('product', product))
  }
  return found
}

async function readPrices(client: StripeClient, ids: readonly string[], waitMs?: number) {
  const found = new Map<string, Reading>()
  await eachAtOnce(ids, AT_ONCE, async (id) => {
    const reading = await client
      .ask('prices', (stripe) => stripe.prices.retrieve(id, { expand: EXPANDED }), waitMs)
      .then((price) => toReading('price', price))
      .catch((error: unknown) => {
        if (isGone(error)) return ABSENT
        throw error
      })
    found.set(id, reading)
  })
  return found
}
