import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { PlatformRecord } from '@tandem/sync-core'
import type pg from 'pg'
import { isAnother, keep, readLive } from '../../../billing/kept-price.ts'
import { isCompanion } from '../companions.ts'
import { copyToVersions } from '../write-versions.ts'
import { followPricesAgain } from './followers.ts'
import type { HubDocument } from './hub-document.ts'
import { nameDocuments } from './name-documents.ts'

/**
 * What a billing product costs. A document whose amount was changed is made in Stripe anew, and what it was stands in a
 * document of its own, which goes on as it is until then: it is archived in the transaction that says that the new one
 * is there, has the lookup key and is the default.
 */
export const billingPriceDocument: HubDocument = {
  collection: 'billing-prices',
  table: 'billing_prices',
  hasVersions: true,
  captured: 'published',
  brought: {
    identity: { field: 'stripeId', column: 'stripe_id' },
    given: ({ isOwner }) => ({ updated_from_stripe: String(isOwner) }),
    retired: "_status = 'draft', stripe_id = null, deleted_in_stripe = now()",
    retiredColumns: ['_status', 'stripe_id', 'deleted_in_stripe'],
    companions: {
      // What a price was before is kept where it is billed, and is nothing that anybody describes.
      seen: { status: "case when t.replaced_by_id is null then t._status::text else 'draft' end" },
      retired: "_status = 'draft'",
      retiredColumns: ['_status'],
    },
  },
  mirror: {
    columns: {
      status: '_status',
      title: 'title',
      currency: 'currency',
      amount: 'amount',
      interval: 'interval',
      intervalCount: 'interval_count',
      usageType: 'usage_type',
      tiers: 'tiers',
      taxBehavior: 'tax_behavior',
      nickname: 'nickname',
      lookupKey: 'lookup_key',
      isDefault: 'is_default',
      active: 'active',
      metadata: 'metadata',
    },
    references: {
      product: {
        column: 'product_id',
        entity: 'billing-product',
        table: 'billing_products',
        by: 'stripe_id',
      },
    },
  },
  afterUpdate: followPricesAgain,
  async named(client, integration, named) {
    await nameDocuments(client, 'billing_prices', integration, named)
    await archiveReplaced(
      client,
      integration,
      named.map(({ hubId }) => hubId),
    )
  },
  async beforeUpdate(client, integration, writes) {
    if (!(await isCompanion(client, integration))) return
    const kept: number[] = []
    for (const { id, fields } of writes) if (await keepBilled(client, id, fields)) kept.push(id)
    if (kept.length === 0) return
    await client.query('update billing_prices set valid_from = now() where id = any($1::int[])', [kept])
    await copyToVersions(client, { table: 'billing_prices', columns: ['stripe_id', 'valid_from'] }, kept)
  },
}

/**
 * Keeps what a price was that a companion has given another amount, as `keepVersion` does where somebody saves one here:
 * where it is billed it is made anew.
 */
async function keepBilled(client: pg.PoolClient, id: number, fields: PlatformRecord): Promise<boolean> {
  const transaction = drizzle({ client })
  const live = await readLive(transaction, id)
  if (!live || !isAnother(live, fields)) return false
  await keep(transaction, id)
  return true
}

/** What these have replaced, now that they are there. */
async function archiveReplaced(
  client: pg.PoolClient,
  integration: string,
  ids: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `update billing_prices
     set active = false, is_default = false, lookup_key = null, valid_until = now(), updated_at = now()
     where replaced_by_id = any($1::int[]) and integration_id = $2 and valid_until is null returning id`,
    [ids, integration],
  )
  const columns = ['active', 'is_default', 'lookup_key', 'valid_until']
  const of = { table: 'billing_prices', columns }
  await copyToVersions(
    client,
    of,
    rows.map(({ id }) => id),
  )
}
