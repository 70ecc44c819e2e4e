import type { Queryable } from '../ledger/database.ts'

/** Published billing products, each with so many prices of which the first is the default. Triggers tell of them. */
export async function addBilled(
  database: Queryable,
  of: { tenant: number; integration: string; products: number; pricesEach: number },
): Promise<void> {
  const { tenant, integration, products, pricesEach } = of
  await database.query(
    `insert into billing_products (name, tenant_id, integration_id, images, active, metadata, _status, created_at, updated_at)
     select 'Product ' || n, $1, $2, '[]', true, '{}', 'published', now(), now() from generate_series(1, $3) n`,
    [tenant, integration, products],
  )
  await database.query(
    `insert into billing_prices (product_id, title, currency, amount, tax_behavior, is_default, active, metadata, tenant_id,
       integration_id, lookup_key, _status, created_at, updated_at)
     select p.id, n || '.00 EUR', 'eur', n || '.00', 'unspecified', n = 1, true, '{}', p.tenant_id, p.integration_id,
       'key_' || p.id || '_' || n, 'published', now(), now()
     from billing_products p cross join generate_series(1, $2) n where p.integration_id = $1 order by p.id, n`,
    [integration, pricesEach],
  )
}
