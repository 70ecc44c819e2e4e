import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type pg from 'pg'
import { follow, letGo } from '../../../billing/follow.ts'

/** The billing products that follow these products of Medusa's go with them. */
export const tellFollowers = (client: pg.PoolClient, medusaIds: readonly string[]): Promise<void> =>
  follow(drizzle({ client }), 'p.medusa_id = any($1)', medusaIds)

/** Those whose product goes. */
export async function letFollowersGo(client: pg.PoolClient, medusaIds: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `select b.id from billing_products b join products p on p.id = b.medusa_product_id
     where p.medusa_id = any($1) order by b.id for update of b`,
    [medusaIds],
  )
  await letGo(
    drizzle({ client }),
    rows.map(({ id }) => id),
  )
}

/** What a billing system, or a CMS beside, has changed of what Medusa says is put back, and so is told of again. */
export const followAgain = (client: pg.PoolClient, products: readonly string[]): Promise<void> =>
  follow(drizzle({ client }), 'b.id = any($1::int[])', products)

/** The same of prices. */
export const followPricesAgain = (client: pg.PoolClient, prices: readonly string[]): Promise<void> =>
  follow(
    drizzle({ client }),
    'b.id in (select product_id from billing_prices where id = any($1::int[]) and medusa_price is not null)',
    prices,
  )
