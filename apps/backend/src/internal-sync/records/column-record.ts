import type { SyncedRecord } from './synced-record.ts'

/** A part of another record, kept as JSON in one column of it: nothing of it is there while that is null. */
export const columnRecord = (table: string, column: string) =>
  ({
    table,
    projection: `
    found as materialized (
      select t.id, jsonb_build_object('${column}', t.${column})::text as version,
        json_build_object('id', t.id, '${column}', t.${column}) as record
      from ${table} t join w on w.id = t.id where t.deleted_at is null
    )`,
    applier: {
      locked: `
      select t.id, jsonb_build_object('${column}', t.${column}) as stored from ${table} t
      where t.id in (select id from items) and t.deleted_at is null
      order by t.id for update`,
      write: `
      update ${table} t set updated_at = :now, ${column} = nullif(i.data->'${column}', 'null')
      from json_to_recordset(:items::json) as i(id text, data jsonb)
      where t.id = i.id`,
    },
  }) satisfies SyncedRecord
