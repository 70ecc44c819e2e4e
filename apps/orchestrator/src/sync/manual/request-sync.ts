import type { Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'
import type { AskedBy } from '../ledger/peek-links.ts'

/** Leaves a hint with a name on it. It goes the way of every other, and its history line says who asked. */
export async function requestSync(
  database: Queryable,
  { integration, entity }: Lane,
  id: string,
  requestedBy: string,
  by: AskedBy = 'remote_id',
): Promise<void> {
  await database.query(
    `insert into sync.hints (integration, entity, ${by}, reason, requested_by) values ($1, $2, $3, 'manual', $4)`,
    [integration, entity, id, requestedBy],
  )
}
