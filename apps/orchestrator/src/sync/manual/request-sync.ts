import type { Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'
import type { AskedBy } from '../ledger/peek-links.ts'

/** Leaves a hint at each with a name on it. They go the way of every other, and their history lines say who asked. */
export async function requestSync(
  database: Queryable,
  { integration, entity }: Lane,
  ids: readonly string[],
  requestedBy: string,
  by: AskedBy = 'remote_id',
): Promise<void> {
  await database.query(
    `insert into sync.hints (integration, entity, ${by}, reason, requested_by) select $1, $2, id, 'manual', $4 from unnest($3::text[]) id`,
    [integration, entity, ids, requestedBy],
  )
}
