import { countsIn } from './counters.ts'
import type { Queryable } from './database.ts'
import type { SyncJob } from './sync-jobs.ts'
import { waitBucketOf } from './wait-buckets.ts'

/** A row of `sync.tallies`. */
export type Rollup = {
  minute: string
  integration: string
  entity: string
  direction: SyncJob['direction']
  outcome: SyncJob['outcome']
  reason: string
  error_code: string | null
  wait_bucket: number | null
  /** All of its waits together. */
  waited_ms: number
  count: number
}

const MINUTE_MS = 60_000
const WRITTEN: readonly SyncJob['outcome'][] = ['created', 'updated', 'deleted']

/** Longer than the overview looks back. */
const ROLLUP_DAYS = 8
const SAMPLES_DAYS = 8

/** Sums up what a batch adds to its minute, one row for each kind of line. */
export function rollUpJobs(jobs: readonly SyncJob[]): Rollup[] {
  const rollups = new Map<string, Rollup>()
  for (const job of jobs) {
    const kind = kindOf(job)
    const key = JSON.stringify(kind)
    const rollup = rollups.get(key) ?? { ...kind, waited_ms: 0, count: 0 }
    rollup.count++
    if (rollup.wait_bucket !== null) rollup.waited_ms += waitOf(job)
    rollups.set(key, rollup)
  }
  return [...rollups.values()]
}

/** The two clocks are the database's and ours. */
const waitOf = ({ waitingSince, finishedAt }: SyncJob): number =>
  Math.max(0, finishedAt.getTime() - waitingSince.getTime())

function kindOf(job: SyncJob): Omit<Rollup, 'waited_ms' | 'count'> {
  const { integration, entity, direction, outcome, reason, errorCode } = job
  const finished = job.finishedAt.getTime()
  return {
    minute: new Date(finished - (finished % MINUTE_MS)).toISOString(),
    integration,
    entity,
    direction,
    outcome,
    reason,
    error_code: errorCode,
    wait_bucket: WRITTEN.includes(outcome) ? waitBucketOf(waitOf(job)) : null,
  }
}

/**
 * Folds what was added in minutes that are over, counts it for good, and forgets those of long ago. Any number
 * of workers may do so at once: each row is taken by one of them.
 */
export async function foldRollups(database: Queryable): Promise<void> {
  await database.query(
    `with taken as (
       delete from sync.tallies where not is_folded and minute < date_trunc('minute', now()) returning *
     ), counted as (
       insert into sync.counters as c (name, labels, value)
       select name, labels, sum(value) from (${countsIn('taken')}) counts group by name, labels order by name, labels
       on conflict (name, labels) do update set value = c.value + excluded.value
     )
     insert into sync.tallies
       (minute, integration, entity, direction, outcome, reason, error_code, wait_bucket, waited_ms, count, is_folded)
     select minute, integration, entity, direction, outcome, reason, error_code, wait_bucket, sum(waited_ms), sum(count), true
     from taken group by minute, integration, entity, direction, outcome, reason, error_code, wait_bucket`,
  )
  await database.query('delete from sync.tallies where minute < now() - make_interval(days => $1)', [
    ROLLUP_DAYS,
  ])
  await database.query('delete from sync.samples where minute < now() - make_interval(days => $1)', [
    SAMPLES_DAYS,
  ])
}
