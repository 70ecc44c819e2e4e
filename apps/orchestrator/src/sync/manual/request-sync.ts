import type { Entity } from '@tandem/contracts'
import type { Queryable } from '../ledger/database.ts'

/** Leaves a hint with a name on it. It goes the way of every other, and its history line says who asked. */
export async function requestSync(
  database: Queryable,
  entity: Entity,
  medusaId: string,
  requestedBy: string,
): Promise<void> {
  await database.query(
    `insert into sync.hints (entity, medusa_id, reason, requested_by) values ($1, $2, 'manual', $3)`,
    [entity, medusaId, requestedBy],
  )
}
