import type { Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../../ledger/database.ts'
import { isIgnored, isParked } from '../../ledger/parked.ts'

/** The open work of one lane at this moment. */
export type Backlog = Lane & {
  /** Records that wait to be looked at, and hints that nobody has folded. */
  readonly waiting: number
  /** Of these, how many have failed and are tried again by themselves. */
  readonly failing: number
  readonly oldestWaitingSince: Date | null
  readonly parked: number
  /** Parked, and ignored by somebody. */
  readonly ignored: number
  readonly openConflicts: number
}

/** Reads what waits, and what needs a person. Costs as much as there is of it, however many records there are. */
export async function readBacklog(database: Queryable): Promise<Backlog[]> {
  const { rows } = await database.query<Backlog>(BACKLOG)
  return rows
}

const BACKLOG = `
select integration, entity, sum(waiting)::int as waiting, sum(failing)::int as failing,
  min(since) as "oldestWaitingSince", sum(parked)::int as parked, sum(ignored)::int as ignored,
  sum(conflicts)::int as "openConflicts"
from (
  select integration, entity, count(*) as waiting, count(*) filter (where attempts > 0) as failing,
    min(dirty_since) as since, 0 as parked, 0 as ignored, 0 as conflicts
  from sync.links where dirty_rev > clean_rev and status = 'active' group by integration, entity
  union all
  select integration, entity, count(*), 0, min(created_at), 0, 0, 0 from sync.hints group by integration, entity
  union all
  select integration, entity, 0, 0, null, count(*), 0, 0
  from sync.links where ${isParked('links')} group by integration, entity
  union all
  select integration, entity, 0, 0, null, 0, count(*), 0
  from sync.links where ${isIgnored('links')} group by integration, entity
  union all
  select integration, entity, 0, 0, null, 0, 0, count(*)
  from sync_conflicts where status = 'open' group by integration, entity
) part group by integration, entity`

/** Counts the records that need a person. */
export async function countNeedsPerson(
  database: Queryable,
): Promise<{ readonly parked: number; readonly openConflicts: number }> {
  const { rows } = await database.query<{ parked: number; openConflicts: number }>(
    `select (select count(*) from sync.links where ${isParked('links')})::int as parked,
       (select count(*) from sync_conflicts where status = 'open')::int as "openConflicts"`,
  )
  return rows[0] ?? { parked: 0, openConflicts: 0 }
}

/** Keeps what stands open now, at its worst in this minute. */
export async function keepGauges(database: Queryable): Promise<void> {
  await database.query(
    `insert into sync.samples as s (minute, oldest_waiting_ms, waiting, parked, open_conflicts)
     select date_trunc('minute', now()), coalesce(extract(epoch from now() - min("oldestWaitingSince")) * 1000, 0),
       coalesce(sum(waiting), 0), coalesce(sum(parked), 0), coalesce(sum("openConflicts"), 0)
     from (${BACKLOG}) backlog
     on conflict (minute) do update set
       oldest_waiting_ms = greatest(s.oldest_waiting_ms, excluded.oldest_waiting_ms),
       waiting = greatest(s.waiting, excluded.waiting),
       parked = greatest(s.parked, excluded.parked),
       open_conflicts = greatest(s.open_conflicts, excluded.open_conflicts)`,
  )
}
