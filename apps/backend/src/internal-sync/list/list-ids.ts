import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type ListRequest, type ListResponse, listResponseSchema } from '@tandem/contracts/sync'
import { SYNCED_RECORDS } from '../records/registry.ts'
import { listChanged } from './list-changed.ts'

/** One page of ids. Ordered by their bytes (`collate "C"`), so that whoever compares lists agrees on the order. */
export async function listIds(database: Knex, request: ListRequest): Promise<ListResponse> {
  const { entity, after, limit, changedSince } = request
  const { table } = SYNCED_RECORDS[entity]
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
