import type { Entity } from '@tandem/contracts'
import { canonicalText, type PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import { mirrorOf, writtenColumns } from './mirror-tables.ts'
import { type MirrorWrite, type References, toRow } from './write-mirror.ts'

/** A write to a document that people edit too; `changed` names the fields to be written, all for a new one. */
export type SharedWrite = MirrorWrite & { readonly isNew: boolean; readonly changed: readonly string[] }

/**
 * Writes the decided fields of documents that `lockMirror` holds and that are as they were read; every other
 * column keeps what a person put there. Answers the Payload id of each record.
 *
 * @throws {SyncError} WRITE_CONTENDED when somebody else created a document since.
 */
export async function writeShared(
  client: pg.PoolClient,
  entity: Entity,
  writes: readonly SharedWrite[],
  references: References,
): Promise<ReadonlyMap<string, string>> {
  const mirror = mirrorOf(entity)
  const rows = writes.map((write) => ({ ...write, row: toRow(mirror, write, references) }))
  const columns = writtenColumns(mirror)
  const list = columns.join(', ')
  const created = await client.query<{ id: number; medusa_id: string }>(
    `insert into ${mirror.table} (medusa_id, ${list}, created_at, updated_at)
     select medusa_id, ${list}, now(), now() from jsonb_populate_recordset(null::${mirror.table}, $1) order by medusa_id
     on conflict (medusa_id) do nothing returning id, medusa_id`,
    [JSON.stringify(rows.filter((write) => write.isNew).map((write) => write.row))],
  )
  const patches = rows.filter((write) => !write.isNew)
  const updated = await client.query<{ id: number; medusa_id: string }>(
    `update ${mirror.table} t set ${columns.map((column) => `${column} = p.${column}`).join(', ')}, updated_at = now()
     from jsonb_array_elements($1) patch
       join ${mirror.table} l on l.medusa_id = patch->>'medusa_id'
       cross join lateral jsonb_populate_record(l, patch) p
     where t.id = l.id returning t.id, t.medusa_id`,
    [JSON.stringify(patches.map((write) => pick(write.row, columnsOf(entity, write.changed))))],
  )
  const ids = new Map([...created.rows, ...updated.rows].map((row) => [row.medusa_id, String(row.id)]))
  const missing = writes.find((write) => !ids.has(write.medusaId))
  if (missing) throw new SyncError('WRITE_CONTENDED', `${missing.medusaId} was created or removed meanwhile`)
  return ids
}

/** The fields in which two records differ, as the mapper to Payload names them. */
export function differingFields(before: PlatformRecord, after: PlatformRecord): string[] {
  const textOf = (record: PlatformRecord, field: string) => canonicalText(record[field] ?? null)
  return Object.keys(after).filter((field) => textOf(before, field) !== textOf(after, field))
}

function columnsOf(entity: Entity, fields: readonly string[]): string[] {
  const { columns, references } = mirrorOf(entity)
  const named = fields.flatMap((field) => columns[field] ?? references[field]?.column ?? [])
  return ['medusa_id', ...named]
}

function pick(row: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]))
}
