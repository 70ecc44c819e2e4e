import { type Lane, laneKey } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'

/** The work that a lane has left, and how long that takes at its pace of the last minutes: null while there is none. */
export type Waiting = { readonly waiting: number; readonly secondsLeft: number | null }

/** A pace is looked at over so many minutes: a system that is asked to wait now and then has one still. */
const MINUTES = 3

/**
 * Reads what waits to be looked at, and written, in some lanes. What was never made counts as long as another lane of
 * its integration has work: it may wait for that, as a price does for its product. The pace is that of
 * what was written, not what a system would allow.
 */
export async function readWaiting(
  database: Queryable,
  lanes: readonly Lane[],
): Promise<ReadonlyMap<string, Waiting>> {
  const { rows } = await database.query<Lane & Waiting>(
    `with asked as (
       select distinct a.integration, a.entity
       from jsonb_to_recordset($1) a(integration text, entity text)
     ), open as (
       select l.integration, l.entity, count(*) as waiting from sync.links l
       where l.integration in (select integration from asked) and l.dirty_rev > l.clean_rev and l.status = 'active'
       group by 1, 2
       union all
       select h.integration, h.entity, count(*) from sync.hints h
       where h.integration in (select integration from asked) group by 1, 2
     ), unmade as (
       select l.integration, l.entity, count(*) as waiting from sync.links l
       where l.integration in (select integration from asked) and l.remote_id is null and l.base is null
         and l.dirty_rev = l.clean_rev and l.status <> 'parked' and exists (
           select from open o where o.integration = l.integration and o.entity <> l.entity)
       group by 1, 2
     ), pace as (
       select t.integration, t.entity,
         sum(t.count) / extract(epoch from now() - min(t.minute)) as per_second
       from sync.tallies t
       where t.minute > now() - make_interval(mins => $2) and t.outcome in ('created', 'updated', 'deleted')
         and t.integration in (select integration from asked)
       group by 1, 2
     )
     select asked.integration, asked.entity, coalesce(waits.waiting, 0)::int as waiting,
       case when coalesce(waits.waiting, 0) = 0 then 0
         else ceil(waits.waiting / nullif(pace.per_second, 0)) end::int as "secondsLeft"
     from asked
       left join (select integration, entity, sum(waiting) as waiting
         from (select * from open union all select * from unmade) part group by 1, 2) waits using (integration, entity)
       left join pace using (integration, entity)`,
    [JSON.stringify(lanes), MINUTES],
  )
  return new Map(
    rows.map(({ waiting, secondsLeft, ...lane }) => [laneKey(lane), { waiting, secondsLeft }] as const),
  )
}
