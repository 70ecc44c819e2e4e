import type { Replay, RetryMany } from '@tandem/contracts/operators'
import { type Entity, type Lane, laneKey } from '@tandem/contracts/sync'
import type pg from 'pg'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import { isParked } from '../ledger/parked.ts'
import { Conditions } from './conditions.ts'
import { momentText } from './cursor.ts'

/**
 * Handed on at a time: at once when it is asked for, then each second by a worker. What everybody else
 * changes goes on beside it, and what has not been handed on can still be left as it is.
 */
const SLICE = 500

/** The result of asking for many retries: the replay and what to wake, or how many there are by now. */
export type RetryManyOutcome =
  | { readonly replay: string; readonly lanes: readonly Lane[] }
  | { readonly replay: null; readonly found: number }

/**
 * Lets all that is parked and matches be tried anew, all or nothing: not when there is more or less of it than
 * the person has seen.
 */
export async function retryMany(pool: pg.Pool, wanted: RetryMany, person: string): Promise<RetryManyOutcome> {
  return inTransaction(pool, async (client) => {
    const conditions = new Conditions()
      .add('integration = ?', wanted.integration)
      .add('entity = ?', wanted.entity)
      .add('error_code = ?', wanted.errorCode)
    const { rows } = await client.query<{ id: string; integration: string; entity: Entity }>(
      `select id::text, integration, entity from sync.links
       where ${isParked('links')} and ${conditions.text} order by remote_id, hub_id for update`,
      conditions.values,
    )
    if (rows.length !== wanted.expected) return { replay: null, found: rows.length }
    const made = await client.query<{ id: string }>(
      `with made as (
         insert into sync.replays (requested_by, integration, entity, error_code, total)
         values ($1, $6, $2, $3, cardinality($4::bigint[])) returning id
       ), chosen as (
         select * from sync.links where id = any($4)
       ), items as (
         insert into sync.replay_links (replay_id, link_id, lease_rev)
         select made.id, chosen.id, chosen.lease_rev from made, chosen
       ), told as (
         insert into sync.operator_actions (person, action, integration, entity, detail)
         select $1, 'retry-many', $6, $2, jsonb_build_object('replay', id::text, 'errorCode', $3::text, 'count', $5::int) from made
       )
       select id::text from made`,
      [
        person,
        wanted.entity ?? null,
        wanted.errorCode ?? null,
        rows.map(({ id }) => id),
        rows.length,
        wanted.integration ?? null,
      ],
    )
    const replay = made.rows[0]?.id
    if (replay === undefined) throw new Error('an insert answers its row')
    await handOnReplays(client)
    const lanes = new Map(rows.map(({ id: _, ...lane }) => [laneKey(lane), lane]))
    return { replay, lanes: [...lanes.values()] }
  })
}

/**
 * Hands on the next slice of each replay that is under way, as hints like any other. What has gone on by
 * itself meanwhile, or was discarded, is left alone. Any number of workers may do so at once.
 */
export async function handOnReplays(database: Queryable): Promise<void> {
  await database.query(
    `with next as (
       select i.replay_id, i.link_id, r.requested_by from sync.replays r cross join lateral (
         select replay_id, link_id from sync.replay_links
         where replay_id = r.id and hinted_at is null order by link_id limit $1) i
       where r.cancelled_at is null and r.id in (select replay_id from sync.replay_links where hinted_at is null)
     ), taken as (
       update sync.replay_links i set hinted_at = now() from next
       where i.replay_id = next.replay_id and i.link_id = next.link_id and i.hinted_at is null
       returning i.link_id, next.requested_by
     )
     insert into sync.hints (integration, entity, remote_id, hub_id, reason, requested_by)
     select l.integration, l.entity, l.remote_id, l.hub_id, 'manual', taken.requested_by
     from taken join sync.links l on l.id = taken.link_id where ${isParked('l')}`,
    [SLICE],
  )
}

/** Leaves what has not been handed on as it is. false when there is nothing of it left to leave. */
export async function cancelReplay(database: Queryable, id: string, person: string): Promise<boolean> {
  const { rowCount } = await database.query(
    `with cancelled as (
       update sync.replays r set cancelled_at = now(), cancelled_by = $2
       where id = $1 and cancelled_at is null
         and exists (select from sync.replay_links i where i.replay_id = r.id and i.hinted_at is null)
       returning id
     )
     insert into sync.operator_actions (person, action, detail)
     select $2, 'cancel-replay', jsonb_build_object('replay', id::text) from cancelled`,
    [id, person],
  )
  return rowCount === 1
}

/** Reads how far a replay is; undefined when there is none of that id. */
export async function readReplay(database: Queryable, id: string): Promise<Replay | undefined> {
  return (await readReplays(database, 'r.id = $1', id))[0]
}

/** The latest ones. */
export async function listReplays(database: Queryable, limit: number): Promise<Replay[]> {
  return readReplays(database, 'r.id in (select id from sync.replays order by id desc limit $1)', limit)
}

async function readReplays(database: Queryable, which: string, value: string | number): Promise<Replay[]> {
  const { rows } = await database.query<Omit<Replay, 'percent'>>(
    `select r.id::text, ${momentText('r.requested_at')} as "requestedAt", r.requested_by as "requestedBy", r.integration, r.entity,
       r.error_code as "errorCode", r.total,
       ${momentText('r.cancelled_at')} as "cancelledAt", r.cancelled_by as "cancelledBy",
       count(*) filter (where state = 'waiting')::int as waiting,
       count(*) filter (where state = 'skipped')::int as skipped,
       count(*) filter (where state = 'retrying')::int as retrying,
       count(*) filter (where state = 'parked')::int as parked,
       count(*) filter (where state = 'succeeded')::int as succeeded
     from sync.replays r left join lateral (
       select case when l.lease_rev <= i.lease_rev and l.status = 'parked'
                        and (l.discarded_at is not null or i.hinted_at is null and r.cancelled_at is not null) then 'skipped'
                   when l.lease_rev <= i.lease_rev or l.lease_until > now() then 'waiting'
                   when l.status = 'parked' then 'parked'
                   when l.attempts > 0 then 'retrying' else 'succeeded' end as state
       from sync.replay_links i join sync.links l on l.id = i.link_id where i.replay_id = r.id) link on true
     where ${which} group by r.id order by r.id desc`,
    [value],
  )
  return rows.map((row) => ({ ...row, percent: percentOf(row) }))
}

function percentOf({ total, waiting }: { total: number; waiting: number }): number {
  return total === 0 ? 100 : Math.floor((100 * (total - waiting)) / total)
}
