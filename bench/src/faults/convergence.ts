import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '@tandem/dev-services'
import { z } from 'zod'
import type { ShopifyShop } from './shopify-shop.ts'
import { readHeld } from './witness/read.ts'

type Databases = { readonly backend: string; readonly orchestrator: string }

const EVERY_MS = 500
/** Longer than any retry or poll of the stack, so that a write that nobody asked for would show. */
const QUIET_MS = 6_000

/**
 * Waits until both sides hold the same and the ledger and the outbox have nothing left to do, and then a
 * while longer.
 *
 * @returns seconds until then, or null when it is not so within `withinMs`.
 */
export async function convergence(
  databases: Databases,
  shopify: ShopifyShop,
  withinMs: number,
): Promise<number | null> {
  const startedAt = Date.now()
  while (Date.now() - startedAt < withinMs) {
    if (await isAtRest(databases, shopify)) {
      const seconds = (Date.now() - startedAt) / 1_000
      await sleep(QUIET_MS)
      return seconds
    }
    await sleep(EVERY_MS)
  }
  return null
}

async function isAtRest(databases: Databases, shopify: ShopifyShop): Promise<boolean> {
  const open = await Promise.all([
    count(databases.orchestrator, 'select count(*)::int from sync.links where dirty_rev > clean_rev'),
    count(databases.orchestrator, 'select count(*)::int from sync.hints'),
    count(databases.backend, 'select count(*)::int from sync_outbox'),
  ])
  if (open.some((left) => left > 0)) return false
  return (await readHeld(databases, await shopify.names())).every((field) => field.remote === field.hub)
}

async function count(database: string, sql: string): Promise<number> {
  const { rows } = await withClient(database, (client) => client.query(sql))
  return z.tuple([z.object({ count: z.number() })]).parse(rows)[0].count
}
