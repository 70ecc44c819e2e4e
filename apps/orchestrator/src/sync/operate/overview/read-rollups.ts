import type { Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../../ledger/database.ts'
import type { SyncJob } from '../../ledger/sync-jobs.ts'

/** The number of lines of history of one kind in a step or a lane. */
export type RollupCount = Pick<SyncJob, 'direction' | 'outcome' | 'reason' | 'errorCode'> & {
  readonly waitBucket: number | null
  readonly count: number
}

const KIND = 'direction, outcome, reason, error_code as "errorCode", wait_bucket as "waitBucket"'
const BY_KIND = 'direction, outcome, reason, error_code, wait_bucket'

/** By step of a series, all entities together. `step`: its place, from 0. */
export async function readRollupsByStep(
  database: Queryable,
  from: Date,
  stepSeconds: number,
): Promise<(RollupCount & { readonly step: number })[]> {
  // `date_bin` reckons in whole numbers; a million of `extract` would take a second.
  const { rows } = await database.query<RollupCount & { at: Date }>(
    `select date_bin(make_interval(secs => $2), minute, $1) as at, ${KIND}, sum(count)::int as count
     from sync.tallies where minute >= $1 group by at, ${BY_KIND}`,
    [from, stepSeconds],
  )
  return rows.map(({ at, ...row }) => ({
    ...row,
    step: Math.round((at.getTime() - from.getTime()) / (stepSeconds * 1_000)),
  }))
}

/** By lane, since a moment. */
export async function readRollupsByLane(database: Queryable, from: Date): Promise<(RollupCount & Lane)[]> {
  const { rows } = await database.query<RollupCount & Lane>(
    `select integration, entity, ${KIND}, sum(count)::int as count
     from sync.tallies where minute >= $1 group by integration, entity, ${BY_KIND}`,
    [from],
  )
  return rows
}
