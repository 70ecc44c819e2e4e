import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaEntity } from '@tandem/contracts/sync'
import { PARTS, RECORDS } from '../../modules/sync-outbox/capture/tables.ts'

/**
 * One page of the ids whose record, or a row that it shows, has been touched since a moment, deletions
 * included. What leads from a row to its records is what capture goes by, so that a sweep looks wherever a
 * trigger listens. `table` holds the records themselves.
 */
export async function listChanged(
  database: Knex,
  entity: MedusaEntity,
  table: string,
  page: { after: string | null; limit: number; changedSince: string },
): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select id from (${changedIds(entity, table).join(' union ')}) changed
     where id collate "C" > :after order by id collate "C" limit :limit`,
    { after: page.after ?? '', limit: page.limit, since: page.changedSince },
  )
  return rows.map((row) => row.id)
}

function changedIds(entity: MedusaEntity, table: string): string[] {
  const parts = PARTS.filter((part) => !part.undated)
  const leading = [
    ...parts.map((part) => ({ table: part.table, marks: part.marks })),
    ...RECORDS.map((record) => ({ table: record.table, marks: record.alsoMoves })),
  ]
  const marks = leading.flatMap((source) =>
    source.marks
      .filter((mark) => mark.entity === entity)
      .map((mark) => mark.ids.replace('$rows', touched(source.table))),
  )
  return [`select r.id from ${touched(table)} r`, ...marks]
}

/** A soft deletion is dated by `deleted_at` alone where nothing else moves. */
function touched(table: string): string {
  return `(select * from "${table}" where updated_at >= :since::timestamptz or deleted_at >= :since::timestamptz)`
}
