import type pg from 'pg'
import { copyToVersions } from '../write-versions.ts'
import { followAgain } from './followers.ts'
import type { HubDocument, Named } from './hub-document.ts'
import { nameDocuments } from './name-documents.ts'

/**
 * What a tenant sells by Stripe. Of one that was deleted there the document stays, as a draft: nothing that people
 * wrote goes by itself, and publishing it makes it there anew.
 */
export const billingProductDocument: HubDocument = {
  collection: 'billing-products',
  table: 'billing_products',
  hasVersions: true,
  captured: 'published',
  brought: {
    identity: { field: 'stripeId', column: 'stripe_id' },
    given: ({ isOwner }) => ({ updated_from_stripe: String(isOwner) }),
    retired: "_status = 'draft', stripe_id = null, deleted_in_stripe = now()",
    retiredColumns: ['_status', 'stripe_id', 'deleted_in_stripe'],
    alsoRetired: retirePrices,
    companions: { seen: {}, retired: "_status = 'draft'", retiredColumns: ['_status'] },
  },
  mirror: {
    columns: {
      status: '_status',
      name: 'name',
      description: 'description',
      images: 'images',
      active: 'active',
      unitLabel: 'unit_label',
      taxCode: 'tax_code',
      metadata: 'metadata',
    },
    references: {},
  },
  afterUpdate: followAgain,
  async named(client, integration, named) {
    await nameDocuments(client, 'billing_products', integration, named)
    await hintPrices(client, integration, named)
  },
}

/** A price can be made in a companion once its product is there. In its own integration a trigger sees to that. */
async function hintPrices(
  client: pg.PoolClient,
  integration: string,
  named: readonly Named[],
): Promise<void> {
  await client.query(
    `with hinted as (
       insert into sync.hints (integration, entity, remote_id, hub_id, reason)
       select $1, 'billing-price', null, p.id::text, 'hook' from billing_prices p
       where p.product_id = any($2::int[]) and p._status = 'published' and p.integration_id <> $1 returning 1)
     select pg_notify('sync_hint', $1 || '/billing-price') from hinted limit 1`,
    [integration, named.map(({ hubId }) => hubId)],
  )
}

/** A product goes with its prices: theirs may be told of later, when they can't say any more whose they were. */
async function retirePrices(client: pg.PoolClient, products: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `update billing_prices set _status = 'draft', stripe_id = null, deleted_in_stripe = now(), updated_at = now()
     where product_id = any($1::int[]) and stripe_id is not null returning id`,
    [products],
  )
  const columns = ['_status', 'stripe_id', 'deleted_in_stripe']
  const of = { table: 'billing_prices', columns }
  await copyToVersions(
    client,
    of,
    rows.map(({ id }) => id),
  )
}
