import { canonicalText, SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Reading, Remote, RemoteWriter, Vault } from '../connector.ts'
import { openShopifyClient } from './ask-shopify.ts'
import { openBulk } from './bulk.ts'
import { kindOf } from './kinds.ts'
import { listIds } from './list-ids.ts'
import { QUERIES } from './queries.ts'
import { readRecords, type ShownRecord } from './read-records.ts'
import { missingScopes } from './scopes.ts'
import type { ShopifySettings } from './settings.ts'
import { subscribe } from './subscriptions.ts'
import { writeCustomers } from './write-customers.ts'

const ABSENT: Reading = { record: null, token: null, marker: null, withheld: [] }
const shopSchema = z.object({ shop: z.object({ id: z.string() }) })
const scopesSchema = z.object({
  app: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
})
const recordSchema = z.record(z.string(), z.json())

/** One shop. Of all that is there its customers alone are written, and those alone of a shop that wants it. */
export function openShopify(
  settings: ShopifySettings,
  { timeoutMs, vault }: { timeoutMs: number; vault?: Vault },
): Remote & RemoteWriter {
  const client = openShopifyClient(settings, timeoutMs, vault)
  return {
    guarantees: { guard: 'recheck', marker: false, choosesIds: true },
    isResting: client.isResting,
    refusal: client.refusal,
    subscribe: (address) => subscribe(client, address),
    bulk: openBulk(client, (record) => toReading({ record, withheld: [] })),
    mostAtOnce: (entity) => kindOf(entity).atOnce,
    async checkAccess() {
      await client.ask(QUERIES.CHECK_ACCESS, {}, shopSchema)
    },
    async missingScopes() {
      const { app } = (await client.ask(QUERIES.LIST_SCOPES, {}, scopesSchema)).data
      return missingScopes(app.accessScopes.map(({ handle }) => handle))
    },
    async read(entity, ids, waitMs) {
      const found = await readRecords(client, kindOf(entity), ids, waitMs)
      return new Map(ids.map((id) => [id, toReading(found.get(id))]))
    },
    async write(entity, writes, deadline) {
      if (entity !== 'shopify-customer')
        throw new SyncError('INTERNAL', `no ${entity} is ever written to Shopify`)
      const readOne = async (id: string) =>
        toReading((await readRecords(client, kindOf(entity), [id])).get(id))
      return writeCustomers(client, readOne, writes, deadline)
    },
    async list(entity, after, limit) {
      return (await listIds(client, kindOf(entity), { after, limit, since: null })).ids
    },
    async listChanged(entity, since, after, limit) {
      return listIds(client, kindOf(entity), { after, limit, since })
    },
  }
}

function toReading(shown: ShownRecord | undefined): Reading {
  if (!shown) return ABSENT
  const { record, withheld } = shown
  return { record, token: canonicalText(recordSchema.parse(record)), marker: null, withheld }
}
