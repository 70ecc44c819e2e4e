import type { Entity } from '@tandem/contracts'
import { documentTableOf } from '../connectors/payload/document-tables.ts'
import type { Queryable } from '../ledger/database.ts'

/**
 * A page of the ids whose document in Payload has been touched since, or is gone though the ledger says that
 * it is there: a row that was deleted by hand has no date to be found by. Ordered by their bytes, as Medusa
 * lists its own. `asOf` is the database's clock before it looked.
 */
export async function listChangedDocuments(
  database: Queryable,
  entity: Entity,
  since: Date,
  after: string | null,
  limit: number,
): Promise<{ ids: readonly string[]; asOf: Date }> {
  const clock = await database.query<{ asOf: Date }>('select now() as "asOf"')
  const table = documentTableOf(entity)
  const { rows } = await database.query<{ id: string }>(
    `select id from (
       (select medusa_id collate "C" as id from ${table}
        where updated_at >= $2 and medusa_id collate "C" > $3
        order by medusa_id collate "C" limit $4)
       union
       (select l.medusa_id collate "C" from sync.links l
        where l.entity = $1 and l.status = 'active' and l.base is not null and l.medusa_id collate "C" > $3
          and not exists (select from ${table} t where t.medusa_id = l.medusa_id)
        order by l.medusa_id collate "C" limit $4)
     ) changed order by id limit $4`,
    [entity, since, after ?? '', limit],
  )
  return { ids: rows.map((row) => row.id), asOf: clock.rows[0]?.asOf ?? since }
}
