import type { Entity } from '@tandem/contracts/sync'
import type pg from 'pg'
import { isCompanion } from './companions.ts'
import { HUB_DOCUMENTS, type MirrorTable, mirrorOf, writtenColumns } from './documents/registry.ts'
import type { HubWrite, References } from './hub-store.ts'
import type { DocumentKey } from './keys.ts'
import { copyToVersions } from './write-versions.ts'

/**
 * Writes the remote's side of a batch in one statement, sorted by key. Columns that people edit are not named and so
 * cannot be touched. Answers each document's id, by its key.
 */
export async function upsertByMedusaId(
  client: pg.PoolClient,
  entity: Entity,
  writes: readonly HubWrite[],
  references: References,
): Promise<ReadonlyMap<string, string>> {
  const mirror = mirrorOf(entity)
  const columns = writtenColumns(mirror)
  const list = columns.join(', ')
  const rows = writes.map((write) => ({ medusa_id: write.key, ...toRow(mirror, write, references) }))
  const result = await client.query<{ id: number; medusa_id: string }>(
    `insert into ${mirror.table} as t (medusa_id, ${list}, created_at, updated_at)
     select medusa_id, ${list}, now(), now() from jsonb_populate_recordset(null::${mirror.table}, $1) order by medusa_id
     on conflict (medusa_id) do update set
       ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}, updated_at = excluded.updated_at
     returning id, medusa_id`,
    [JSON.stringify(rows)],
  )
  return new Map(result.rows.map((row) => [row.medusa_id, String(row.id)]))
}

export async function deleteMirror(
  client: pg.PoolClient,
  entity: Entity,
  key: DocumentKey,
  keys: readonly string[],
): Promise<void> {
  const where = `d.${key.column} = any($1::${key.type}[])`
  const { table, letGo, beforeDelete, brought, hasVersions } = HUB_DOCUMENTS[entity]
  if (brought?.companions && (await isCompanion(client, key.integration))) {
    const { retired, retiredColumns } = brought.companions
    await client.query(`update ${table} d set ${retired}, updated_at = now() where ${where}`, [keys])
    if (hasVersions) await copyToVersions(client, { table, columns: retiredColumns }, keys.map(Number))
    return
  }
  if (brought?.retired) {
    // They stay, and say so.
    await client.query(`update ${table} d set ${brought.retired}, updated_at = now() where ${where}`, [keys])
    const { retiredColumns: columns = [] } = brought
    if (hasVersions) await copyToVersions(client, { table, columns }, keys.map(Number))
    await brought.alsoRetired?.(client, keys)
    return
  }
  await beforeDelete?.(client, keys)
  if (letGo) await client.query(letGo.replace('$where', where), [keys])
  await client.query(`delete from ${table} d where ${where}`, [keys])
}

/** The columns that sync writes, without the key. */
export function toRow(mirror: MirrorTable, write: HubWrite, references: References): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(mirror.columns)) row[column] = write.fields[field] ?? null
  for (const [field, { column }] of Object.entries(mirror.references)) {
    const id = write.fields[field]
    row[column] = typeof id === 'string' ? (references.get(id) ?? null) : null
  }
  return row
}
