import type { Entity } from '@tandem/contracts'
import type { Queryable } from '../../ledger/database.ts'
import type { SyncJob } from '../../ledger/sync-jobs.ts'

/** How many lines of history of one kind a step or an entity has. */
export type TallyCount = Pick<SyncJob, 'direction' | 'outcome' | 'reason' | 'errorCode'> & {
  readonly waitBucket: number | null
  readonly count: number
}

const KIND = 'direction, outcome, reason, error_code as "errorCode", wait_bucket as "waitBucket"'
const BY_KIND = 'direction, outcome, reason, error_code, wait_bucket'

/** By step of a series, all entities together. `step`: its place, from 0. */
export async function readTalliesByStep(
  database: Queryable,
  from: Date,
  stepSeconds: number,
): Promise<(TallyCount & { readonly step: number })[]> {
  const { rows } = await database.query<TallyCount & { step: number }>(
    `select floor(extract(epoch from minute - $1) / $2)::int as step, ${KIND}, sum(count)::int as count
     from sync.tallies where minute >= $1 group by 1, ${BY_KIND}`,
    [from, stepSeconds],
  )
  return rows
}

/** By entity, since a moment. */
export async function readTalliesByEntity(
  database: Queryable,
  from: Date,
): Promise<(TallyCount & { readonly entity: Entity })[]> {
  const { rows } = await database.query<TallyCount & { entity: Entity }>(
    `select entity, ${KIND}, sum(count)::int as count
     from sync.tallies where minute >= $1 group by entity, ${BY_KIND}`,
    [from],
  )
  return rows
}
