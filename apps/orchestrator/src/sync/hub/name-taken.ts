import type { Entity } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import type { Queryable } from '../ledger/database.ts'
import { takenKeyOf } from '../process-links/database-error.ts'
import { HUB_DOCUMENTS } from './documents/registry.ts'

/** Columns whose values are part of public addresses; any other value may be a person's, and is not repeated. */
const PUBLIC_COLUMNS: readonly string[] = ['handle']

/**
 * Names the field that has to differ and the record that has its value: whoever looks at a parked record has to
 * change one of the two. null when the refusal is of another kind, or the other record is gone by now.
 */
export async function nameTaken(
  database: Queryable,
  entity: Entity,
  error: unknown,
): Promise<SyncError | null> {
  const taken = takenKeyOf(error)
  const { table, mirror } = HUB_DOCUMENTS[entity]
  if (!taken || !mirror || table !== taken.table) return null
  const [field] = Object.entries(mirror.columns).find(([, column]) => column === taken.column) ?? []
  if (field === undefined) return null
  const { rows } = await database.query<{ medusa_id: string }>(
    `select medusa_id from ${table} where ${taken.column}::text = $1 limit 1`,
    [taken.value],
  )
  const [other] = rows
  if (!other) return null
  const value = PUBLIC_COLUMNS.includes(taken.column) ? ` '${taken.value}'` : ''
  return new SyncError('RECORD_INVALID', `${field}${value} is taken by ${entity} ${other.medusa_id}`, {
    cause: error,
  })
}
