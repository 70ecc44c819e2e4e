import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { ShopifyClient } from './ask-shopify.ts'
import { QUERIES } from './queries.ts'

/** What a shop is asked to tell of. The compliance topics are the app's own configuration. */
export const TOPICS = [
  'APP_UNINSTALLED',
  'CUSTOMERS_CREATE',
  'CUSTOMERS_UPDATE',
  'CUSTOMERS_DELETE',
  'CUSTOMERS_MERGE',
  'ORDERS_CREATE',
  'ORDERS_UPDATED',
  'ORDERS_EDITED',
  'ORDERS_CANCELLED',
  'ORDERS_DELETE',
  'PRODUCTS_CREATE',
  'PRODUCTS_UPDATE',
  'PRODUCTS_DELETE',
] as const

const heldSchema = z.object({
  webhookSubscriptions: z.object({
    nodes: z.array(z.object({ id: z.string(), topic: z.string(), uri: z.string() })),
  }),
})
type Held = z.infer<typeof heldSchema>['webhookSubscriptions']['nodes'][number]

type Plan = {
  readonly create: readonly string[]
  readonly move: readonly string[]
  readonly remove: readonly string[]
}

/**
 * What is to be done for each topic to be told of at this address, once. What leads to another path is another
 * program's; the same path elsewhere is where this installation was before.
 */
export function planSubscriptions(held: readonly Held[], topics: readonly string[], address: string): Plan {
  const { pathname } = new URL(address)
  const ours = held.filter(({ uri }) => URL.canParse(uri) && new URL(uri).pathname === pathname)
  const plans = topics.map((topic) => {
    const [kept, ...doubles] = ours
      .filter((one) => one.topic === topic)
      .toSorted((one, other) => Number(other.uri === address) - Number(one.uri === address))
    return {
      create: kept ? [] : [topic],
      move: kept && kept.uri !== address ? [kept.id] : [],
      remove: doubles.map(({ id }) => id),
    }
  })
  return {
    create: plans.flatMap(({ create }) => create),
    move: plans.flatMap(({ move }) => move),
    remove: plans.flatMap(({ remove }) => remove),
  }
}

const doneSchema = z.object({
  done: z.object({ userErrors: z.array(z.object({ message: z.string() })) }).nullable(),
})

/** See `Subscribing.subscribe`. */
export async function subscribe(client: ShopifyClient, address: string): Promise<number> {
  const { webhookSubscriptions } = (await client.ask(QUERIES.LIST_SUBSCRIPTIONS, {}, heldSchema)).data
  const { create, move, remove } = planSubscriptions(webhookSubscriptions.nodes, TOPICS, address)
  const refused: string[] = []
  const change = async (query: string, variables: object, what: string) => {
    const { done } = (await client.ask(query, variables, doneSchema)).data
    if (!done || done.userErrors.length > 0) refused.push(what)
  }
  for (const id of remove) await change(QUERIES.REMOVE_SUBSCRIPTION, { id }, 'taking away a double')
  for (const id of move) await change(QUERIES.MOVE_SUBSCRIPTION, { id, uri: address }, 'the new address')
  for (const topic of create) await change(QUERIES.CREATE_SUBSCRIPTION, { topic, uri: address }, topic)
  if (refused.length > 0)
    throw new SyncError(
      'PEER_REFUSED',
      `Shopify refuses ${refused.join(', ')}: its app needs the scope of that topic, and the address https`,
    )
  return create.length + move.length + remove.length
}
