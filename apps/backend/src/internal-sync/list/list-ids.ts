import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type Entity, type ListRequest, type ListResponse, listResponseSchema } from '@tandem/contracts'

/** Where an entity's records are, one row each, with `id` and `deleted_at`. */
const TABLES: Record<Entity, string> = {
  product: 'product',
  'product-content': 'product',
  tenant: 'tenant',
  store: 'tenant_store',
  'store-branding': 'tenant_store',
  vendor: 'vendor',
  customer: 'customer',
}

/** One page of ids. Ordered by their bytes (`collate "C"`), so that whoever compares lists agrees on the order. */
export async function listIds(database: Knex, { entity, after, limit }: ListRequest): Promise<ListResponse> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select id from ${TABLES[entity]} where deleted_at is null and id collate "C" > :after
     order by id collate "C" limit :limit`,
    { after: after ?? '', limit },
  )
  return listResponseSchema.parse({ ids: rows.map((row) => row.id) })
}
