import type { Entity } from '@tandem/contracts'
import { type PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { Queryable } from '../../ledger/database.ts'
import { type MirrorTable, mirrorOf, writtenColumns } from './mirror-tables.ts'

export type MirrorWrite = { readonly medusaId: string; readonly fields: PlatformRecord }

/** Medusa ids that are referred to and the Payload ids that they have become; missing ones are not in the map. */
export type References = ReadonlyMap<string, number>

/** Finds the documents that a batch's records belong to, one statement per table. */
export async function findReferences(
  database: Queryable,
  entity: Entity,
  records: readonly PlatformRecord[],
): Promise<References> {
  const found = new Map<string, number>()
  for (const [field, { table }] of Object.entries(mirrorOf(entity).references)) {
    const ids = [...new Set(records.map((record) => record[field]).filter((id) => typeof id === 'string'))]
    if (ids.length === 0) continue
    const result = await database.query<{ id: number; medusa_id: string }>(
      `select id, medusa_id from ${table} where medusa_id = any($1)`,
      [ids],
    )
    for (const row of result.rows) found.set(row.medusa_id, row.id)
  }
  return found
}

/** @throws {SyncError} DEPENDENCY_MISSING when something that the record belongs to has not arrived. */
export function checkReferences(entity: Entity, record: PlatformRecord, references: References): void {
  for (const field of Object.keys(mirrorOf(entity).references)) {
    const id = record[field]
    if (typeof id === 'string' && !references.has(id)) {
      throw new SyncError('DEPENDENCY_MISSING', `${field} ${id} has not arrived yet`)
    }
  }
}

/**
 * Writes the commerce side of a batch in one statement, sorted by key. Columns that people edit are not
 * named and so cannot be touched. Answers the Payload id of each record.
 */
export async function writeMirror(
  client: pg.PoolClient,
  entity: Entity,
  writes: readonly MirrorWrite[],
  references: References,
): Promise<ReadonlyMap<string, string>> {
  const mirror = mirrorOf(entity)
  const columns = writtenColumns(mirror)
  const list = columns.join(', ')
  const result = await client.query<{ id: number; medusa_id: string }>(
    `insert into ${mirror.table} as t (medusa_id, ${list}, created_at, updated_at)
     select medusa_id, ${list}, now(), now() from jsonb_populate_recordset(null::${mirror.table}, $1) order by medusa_id
     on conflict (medusa_id) do update set
       ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}, updated_at = excluded.updated_at
     returning id, medusa_id`,
    [JSON.stringify(writes.map((write) => toRow(mirror, write, references)))],
  )
  return new Map(result.rows.map((row) => [row.medusa_id, String(row.id)]))
}

export async function deleteMirror(
  client: pg.PoolClient,
  entity: Entity,
  medusaIds: readonly string[],
): Promise<void> {
  await client.query(`delete from ${mirrorOf(entity).table} where medusa_id = any($1)`, [medusaIds])
}

export function toRow(
  mirror: MirrorTable,
  write: MirrorWrite,
  references: References,
): Record<string, unknown> {
  const row: Record<string, unknown> = { medusa_id: write.medusaId }
  for (const [field, column] of Object.entries(mirror.columns)) row[column] = write.fields[field] ?? null
  for (const [field, { column }] of Object.entries(mirror.references)) {
    const id = write.fields[field]
    row[column] = typeof id === 'string' ? (references.get(id) ?? null) : null
  }
  return row
}
