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
  // `date_bin` reckons in whole numbers; a million of `extract` would take a second.
  const { rows } = await database.query<TallyCount & { at: Date }>(
    `select date_bin(make_interval(secs => $2), minute, $1) as at, ${KIND}, sum(count)::int as count
     from sync.tallies where minute >= $1 group by at, ${BY_KIND}`,
    [from, stepSeconds],
  )
  return rows.map(({ at, ...row }) => ({
    ...row,
    step: Math.round((at.getTime() - from.getTime()) / (stepSeconds * 1_000)),
  }))
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
