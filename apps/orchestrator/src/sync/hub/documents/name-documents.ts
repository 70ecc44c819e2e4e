import type pg from 'pg'
import { asWriter } from '../as-writer.ts'
import { copyToVersions } from '../write-versions.ts'
import type { Named } from './hub-document.ts'

const ENTITIES = { billing_products: 'billing-product', billing_prices: 'billing-price' } as const

/**
 * Writes what documents' records are called in Stripe into them, and into their newest versions: the admin shows those.
 * What a companion calls them its links know.
 */
export async function nameDocuments(
  client: pg.PoolClient,
  table: 'billing_products' | 'billing_prices',
  integration: string,
  named: readonly Named[],
): Promise<void> {
  const name = () =>
    client.query(
      `update ${table} d set stripe_id = r."remoteId"
     from jsonb_to_recordset($1) as r("hubId" int, "remoteId" text)
     where d.id = r."hubId" and d.integration_id = $2 and d.stripe_id is distinct from r."remoteId"`,
      [JSON.stringify(named), integration],
    )
  await asWriter(client, { integration, entity: ENTITIES[table] }, name)
  const ids = named.map(({ hubId }) => Number(hubId))
  await copyToVersions(client, { table, columns: ['stripe_id'] }, ids)
}
