import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type Entity, type ListRequest, type ListResponse, listResponseSchema } from '@tandem/contracts'
import { listChanged } from './list-changed.ts'

/** Where an entity's records are, one row each, with `id`, `updated_at` and `deleted_at`. */
const TABLES: Record<Entity, string> = {
  product: 'product',
  'product-content': 'product',
  tenant: 'tenant',
  store: 'tenant_store',
  'store-branding': 'tenant_store',
  vendor: 'vendor',
  'vendor-story': 'vendor',
  page: 'cms_page',
  customer: 'customer',
  order: 'order',
}

/** One page of ids. Ordered by their bytes (`collate "C"`), so that whoever compares lists agrees on the order. */
export async function listIds(database: Knex, request: ListRequest): Promise<ListResponse> {
  const { entity, after, limit, changedSince } = request
  const table = TABLES[entity]
  const asOf = await clock(database)
  const ids =
    changedSince === undefined
      ? await listAll(database, table, after, limit)
      : await listChanged(database, entity, table, { after, limit, changedSince })
  return listResponseSchema.parse({ ids, asOf })
}

async function listAll(
  database: Knex,
  table: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select id from "${table}" where deleted_at is null and id collate "C" > :after
     order by id collate "C" limit :limit`,
    { after: after ?? '', limit },
  )
  return rows.map((row) => row.id)
}

/** The database's own, as all times of the records are. */
async function clock(database: Knex): Promise<string> {
  const { rows } = await database.raw<{ rows: { now: Date }[] }>('select now()')
  return rows.map((row) => row.now.toISOString())[0] ?? ''
}
