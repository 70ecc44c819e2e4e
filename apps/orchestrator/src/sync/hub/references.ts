import { type Entity, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { type PlatformRecord, SyncError } from '@tandem/sync-core'
import type { Queryable } from '../ledger/database.ts'
import { mirrorOf } from './documents/registry.ts'
import type { References } from './hub-store.ts'

/** Finds the documents that a batch's records belong to, one statement per table. */
export async function findReferences(
  database: Queryable,
  integration: string,
  entity: Entity,
  records: readonly PlatformRecord[],
): Promise<References> {
  const found = new Map<string, number>()
  const { references, brought } = mirrorOf(entity)
  for (const [field, { table, by, entity: of }] of Object.entries(references)) {
    const ids = [...new Set(records.map((record) => record[field]).filter((id) => typeof id === 'string'))]
    if (ids.length === 0) continue
    const result = await database.query<{ id: number; named: string }>(
      by === undefined
        ? `select id, medusa_id as named from ${table} where medusa_id = any($1)`
        : `select id, ${by} as named from ${table} where ${by} = any($1) and integration_id = $2`,
      [ids, ...(by === undefined ? [] : [integration])],
    )
    for (const row of result.rows) found.set(row.named, row.id)
    // A companion calls them by names of its own, which its links know.
    if (!brought?.companions) continue
    const linked = await database.query<{ id: number; named: string }>(
      `select hub_id::int as id, remote_id as named from sync.links
       where integration = $2 and entity = $3 and remote_id = any($1) and hub_id is not null and base is not null`,
      [ids, integration, of],
    )
    for (const row of linked.rows) found.set(row.named, row.id)
  }
  return found
}

/** @throws {SyncError} DEPENDENCY_MISSING when something that the record belongs to has not arrived. */
export function checkReferences(
  integration: string,
  entity: Entity,
  record: PlatformRecord,
  references: References,
): void {
  const missing = Object.entries(mirrorOf(entity).references).flatMap(([field, reference]) => {
    const id = record[field]
    if (typeof id !== 'string' || references.has(id)) return []
    return [
      {
        whose: reference.by === undefined ? MEDUSA_INTEGRATION : integration,
        name: `${reference.entity} ${id}`,
      },
    ]
  })
  if (missing.length === 0) return
  throw new SyncError(
    'DEPENDENCY_MISSING',
    `${missing.map(({ name }) => name).join(' and ')} has not arrived yet`,
    {
      waitsFor: missing.map(({ whose, name }) => `${whose} ${name}`),
    },
  )
}
