import { join } from 'node:path'
import { z } from 'zod'
import type { FakeAccount, FakeEndpoint } from '../../sync/connectors/stripe/fake/account.ts'
import type { FakeEvent, FakePrice, FakeProduct } from '../../sync/connectors/stripe/fake/objects.ts'
import { readKept, writeKept } from './kept-file.ts'

const EVENTS_KEPT = 500

/** What this file itself has written. */
const keptSchema = z.object({
  products: z.array(z.custom<FakeProduct>()),
  prices: z.array(z.custom<FakePrice>()),
  events: z.array(z.custom<FakeEvent>()),
  endpoints: z.array(z.custom<FakeEndpoint>()),
})

const fileOf = ({ id }: FakeAccount, folder: string): string => join(folder, `demo-stripe-${id}.json`)

/** Puts back what an account had when it was last kept: Payload knows its records by their ids. */
export function restore(account: FakeAccount, folder: string): boolean {
  const kept = keptSchema.safeParse(readKept(fileOf(account, folder))).data
  if (!kept) return false
  for (const product of kept.products) account.products.set(product.id, product)
  for (const price of kept.prices) account.prices.set(price.id, price)
  for (const endpoint of kept.endpoints) account.endpoints.set(endpoint.id, endpoint)
  account.events.push(...kept.events)
  return true
}

/** Keeps an account whenever something has happened in it. */
export function keep(account: FakeAccount, folder: string): void {
  const tell = account.onEvent
  const save = () => {
    const { products, prices, events, endpoints } = account
    const kept = {
      products: [...products.values()],
      prices: [...prices.values()],
      events: events.slice(-EVENTS_KEPT),
      endpoints: [...endpoints.values()],
    }
    writeKept(fileOf(account, folder), kept)
  }
  account.onEvent = (event) => {
    save()
    tell(event)
  }
  save()
}
