import type { Reading, Wanted } from '../connector.ts'
import { linkText } from '../traces.ts'
import { EXPANDED, readRecords } from './read-records.ts'
import { type Kind, linkOf, toReading } from './records.ts'
import type { StripeClient } from './stripe-client.ts'
import { chosenId } from './write-records.ts'

type Found = ReadonlyMap<string, { readonly remoteId: string; readonly reading: Reading }>

/** Finds what an earlier attempt has made: a product by the id that was chosen for it, a price by its trace. */
export async function findRecords(
  client: StripeClient,
  kind: Kind,
  wanted: readonly Wanted[],
  origin: string,
): Promise<Found> {
  return kind === 'product' ? findProducts(client, wanted, origin) : findPrices(client, wanted, origin)
}

async function findProducts(client: StripeClient, wanted: readonly Wanted[], origin: string): Promise<Found> {
  const ids = new Map(wanted.map(({ ref }) => [chosenId(origin, ref), ref]))
  const found = await readRecords(client, 'product', [...ids.keys()])
  return new Map(
    [...found].flatMap(([remoteId, reading]) => {
      const ref = ids.get(remoteId)
      return ref === undefined || reading.record === null ? [] : [[ref, { remoteId, reading }] as const]
    }),
  )
}

/** Of a price the natural key is its product's id: it is looked for among that one's. */
async function findPrices(client: StripeClient, wanted: readonly Wanted[], origin: string): Promise<Found> {
  const products = new Set(wanted.flatMap(({ naturalKey }) => naturalKey ?? []))
  const refs = new Map(wanted.map(({ ref }) => [linkText(origin, ref), ref]))
  const found = new Map<string, { remoteId: string; reading: Reading }>()
  for (const product of products) {
    for await (const price of pricesOf(client, product)) {
      const ref = refs.get(linkOf(price) ?? '')
      if (ref !== undefined) found.set(ref, { remoteId: price.id, reading: toReading('price', price) })
    }
  }
  return found
}

const LARGEST_PAGE = 100

/** All of one product, archived ones as well, which a list leaves out by itself. */
async function* pricesOf(client: StripeClient, product: string) {
  for (const active of [true, false]) {
    let after: string | undefined
    for (;;) {
      const page = await client.ask('prices', (stripe) =>
        stripe.prices.list({
          product,
          active,
          limit: LARGEST_PAGE,
          expand: EXPANDED.map((path) => `data.${path}`),
          ...(after !== undefined && { starting_after: after }),
        }),
      )
      yield* page.data
      after = page.data.at(-1)?.id
      if (!page.has_more || after === undefined) break
    }
  }
}
