import type { Queryable } from './database.ts'
import type { SyncJob } from './sync-jobs.ts'
import { waitBucketOf } from './wait-buckets.ts'

/** A row of `sync.tallies`. */
export type Tally = {
  minute: string
  entity: string
  direction: SyncJob['direction']
  outcome: SyncJob['outcome']
  reason: string
  error_code: string | null
  wait_bucket: number | null
  count: number
}

const MINUTE_MS = 60_000
const WRITTEN: readonly SyncJob['outcome'][] = ['created', 'updated', 'deleted']

/** Longer than the overview looks back. */
const TALLIES_DAYS = 8
const SAMPLES_DAYS = 8

/** What a batch adds to its minute, one row for each kind of line. */
export function tallyJobs(jobs: readonly SyncJob[]): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const job of jobs) {
    const tally = toTally(job)
    const key = JSON.stringify(tally)
    const known = tallies.get(key)
    if (known) known.count++
    else tallies.set(key, tally)
  }
  return [...tallies.values()]
}

function toTally({
  entity,
  direction,
  outcome,
  reason,
  errorCode,
  waitingSince,
  finishedAt,
}: SyncJob): Tally {
  const finished = finishedAt.getTime()
  return {
    minute: new Date(finished - (finished % MINUTE_MS)).toISOString(),
    entity,
    direction,
    outcome,
    reason,
    error_code: errorCode,
    wait_bucket: WRITTEN.includes(outcome) ? waitBucketOf(finished - waitingSince.getTime()) : null,
    count: 1,
  }
}

/**
 * Folds what was added in minutes that are over, and forgets those of long ago. Any number of workers may do
 * so at once: each row is taken by one of them.
 */
export async function foldTallies(database: Queryable): Promise<void> {
  await database.query(
    `with taken as (
       delete from sync.tallies where not is_folded and minute < date_trunc('minute', now()) returning *
     )
     insert into sync.tallies (minute, entity, direction, outcome, reason, error_code, wait_bucket, count, is_folded)
     select minute, entity, direction, outcome, reason, error_code, wait_bucket, sum(count), true
     from taken group by minute, entity, direction, outcome, reason, error_code, wait_bucket`,
  )
  await database.query('delete from sync.tallies where minute < now() - make_interval(days => $1)', [
    TALLIES_DAYS,
  ])
  await database.query('delete from sync.samples where minute < now() - make_interval(days => $1)', [
    SAMPLES_DAYS,
  ])
}
