import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type ReadRequest, type ReadResponse, readResponseSchema } from '@tandem/contracts'
import { PROJECTIONS } from './projections.ts'

/** Reads up to a hundred records in one statement, in the order asked for. */
export async function readRecords(database: Knex, { entity, ids }: ReadRequest): Promise<ReadResponse> {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select w.id, r.record, md5(r.version) as token,
       case when m.rev is null then null else json_build_object('rev', m.rev, 'hash', m.hash) end as marker
     from json_array_elements_text(:ids::json) with ordinality w(id, position)
     left join lateral (${PROJECTIONS[entity].query}) r on true
     left join sync_marker m on m.entity = :entity and m.record_id = w.id
     order by w.position`,
    { ids: JSON.stringify(ids), entity },
  )
  return readResponseSchema.parse({ records: rows })
}
