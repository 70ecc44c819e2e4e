import type { Entity } from '@tandem/contracts'
import type { PlatformRecord } from '@tandem/sync-core'
import type { Queryable } from '../../ledger/database.ts'
import type { Reading } from '../connector.ts'
import { type MirrorTable, mirrorOf } from './mirror-tables.ts'

/** Version of a document in which people and sync both write: a hash of the shared columns, nothing else. */
function tokenSql(mirror: MirrorTable): string {
  return `md5((${fieldsSql(mirror)})::text)`
}

/** Documents `t` with their synced columns as the entity's mapper knows them, and their version. */
export function selectSql(mirror: MirrorTable): string {
  return `select t.id, t.medusa_id as "medusaId", ${fieldsSql(mirror)} as fields, ${tokenSql(mirror)} as token
    from ${mirror.table} t`
}

/**
 * Reads the synced columns of documents that both sides edit, under the names that the entity's mapper
 * knows. Read as SQL: the same columns are compared and written so, and no hook or locale has a say.
 */
export async function readMirror(
  database: Queryable,
  entity: Entity,
  medusaIds: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  const mirror = mirrorOf(entity)
  const { rows } = await database.query<{
    id: number
    medusaId: string
    fields: PlatformRecord
    token: string
  }>(`${selectSql(mirror)} where t.medusa_id = any($1)`, [medusaIds])
  const found = new Map(rows.map((row) => [row.medusaId, row]))
  return new Map(
    medusaIds.map((id): [string, Reading] => {
      const row = found.get(id)
      if (!row) return [id, { record: null, token: null, marker: null }]
      return [id, { record: row.fields, token: row.token, marker: null, payloadId: String(row.id) }]
    }),
  )
}

/**
 * Locks documents, in the order of their ids, until the transaction ends, and answers their versions. What
 * a person saves meanwhile waits and is saved afterwards; what was saved before is seen here.
 */
export async function lockMirror(
  client: Queryable,
  entity: Entity,
  medusaIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const mirror = mirrorOf(entity)
  await client.query(`select from ${mirror.table} where medusa_id = any($1) order by medusa_id for update`, [
    medusaIds,
  ])
  // A statement of its own: the first one's snapshot may be older than the rows it waited for.
  const { rows } = await client.query<{ medusaId: string; token: string }>(
    `select t.medusa_id as "medusaId", ${tokenSql(mirror)} as token
     from ${mirror.table} t where t.medusa_id = any($1)`,
    [medusaIds],
  )
  return new Map(rows.map((row) => [row.medusaId, row.token]))
}

function fieldsSql(mirror: MirrorTable): string {
  const columns = Object.entries(mirror.columns).map(([field, column]) => `'${field}', t.${column}`)
  const references = Object.entries(mirror.references).map(
    ([field, { column, table }]) =>
      `'${field}', (select r.medusa_id from ${table} r where r.id = t.${column})`,
  )
  return `jsonb_build_object(${[...columns, ...references].join(', ')})`
}
