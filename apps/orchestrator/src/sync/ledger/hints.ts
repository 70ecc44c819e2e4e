import { type Lane, laneKey, laneSchema } from '@tandem/contracts/sync'
import type pg from 'pg'
import { inTransaction } from './database.ts'
import { isFree } from './presence.ts'

/** At most this many hints are folded in one transaction. */
const FOLD_LIMIT = 5_000

/** A record that is told of all the time keeps the oldest of its stories. */
const TRACES_KEPT = 8

/** Any number that no other advisory lock of this database uses, beside a lane's hash. */
const FOLD_LOCK = 7_263_001

/**
 * Folds a lane's waiting hints into its links: creates the unknown ones, marks the others dirty. A parked link that is
 * hinted again gets new attempts, and one that waits for a person is looked at again, because something has
 * changed since. What somebody asked for by hand keeps their name, and what was asked for because something
 * may be wrong is looked at whole, until it has been, whatever other hints come in between.
 *
 * One at a time in a lane, so that two workers never wait for each other's links in opposite order; lanes don't wait for
 * each other, however many hints one of them has.
 */
export async function foldHints(pool: pg.Pool, lane: Lane): Promise<void> {
  let folded = FOLD_LIMIT
  while (folded === FOLD_LIMIT) {
    folded = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ hasGrown: boolean }>(
        `select pg_advisory_xact_lock($1, hashtext($2)), ${HAS_GROWN} as "hasGrown"`,
        [FOLD_LOCK, laneKey(lane)],
      )
      if (rows[0]?.hasGrown) await client.query('analyze sync.links')
      const result = await client.query<{ folded: number }>(FOLD, [FOLD_LIMIT, lane.integration, lane.entity])
      return result.rows[0]?.folded ?? 0
    })
  }
}

/**
 * Whether the planner knows less than half of the links. It then takes any index that begins with the lane for as good
 * as the one with the id, and walks through the whole lane for each hint; autovacuum would tell it in a minute or two.
 */
const HAS_GROWN = `(
  select pg_relation_size(oid) > 2 * greatest(relpages, 50) * current_setting('block_size')::bigint
  from pg_class where oid = 'sync.links'::regclass)`

/** The facts that a link takes over from its record's waiting hints. */
const MERGED = `1 as dirty_rev, min(created_at) as dirty_since,
    (array_agg(reason order by reason = 'manual' desc, id desc))[1] as reason,
    (array_agg(requested_by order by id desc) filter (where requested_by is not null))[1] as requested_by,
    bool_or(reason in ('sweep', 'manual')) as look_whole,
    coalesce((array_agg(traceparent order by id) filter (where traceparent is not null))[1:${TRACES_KEPT}], '{}')
      as traceparents`

const TAKEN_OVER = `
    dirty_rev = l.dirty_rev + 1,
    dirty_since = case when l.dirty_rev > l.clean_rev then least(l.dirty_since, excluded.dirty_since)
                       else excluded.dirty_since end,
    reason = case when l.dirty_rev > l.clean_rev and l.reason = 'manual' then l.reason else excluded.reason end,
    requested_by = coalesce(excluded.requested_by, l.requested_by),
    look_whole = l.look_whole or excluded.look_whole,
    traceparents = (l.traceparents || excluded.traceparents)[1:${TRACES_KEPT}],
    status = case when l.status in ('conflict', 'parked', 'tombstone') then 'active' else l.status end,
    attempts = case when l.status = 'parked' then 0 else l.attempts end,
    next_attempt_at = case when l.status = 'parked' then null else l.next_attempt_at end,
    written = case when excluded.reason = 'manual' then '{}' else l.written end,
    discarded_at = null, discarded_by = null, discard_reason = null,
    updated_at = now()`

/** One statement for each of a link's two ids: a hint goes to the link of the record that it names. */
const foldBy = (id: 'remote_id' | 'hub_id', hints: string): string => `
  insert into sync.links as l (integration, entity, ${id}, dirty_rev, dirty_since, reason, requested_by, look_whole, traceparents)
  select integration, entity, ${id}, ${MERGED}
  from ${hints} group by integration, entity, ${id} order by integration, entity, ${id}
  on conflict (integration, entity, ${id}) do update set ${TAKEN_OVER}`

/** A hint that names a document alone goes by the remote id of the document's link, where there is one. */
const FOLD = `
with taken as (
  delete from sync.hints where id in (
    select id from sync.hints where integration = $2 and entity = $3 order by id limit $1) returning *
), named as (
  select t.id, t.integration, t.entity, coalesce(t.remote_id, l.remote_id) as remote_id, t.hub_id, t.reason,
    t.requested_by, t.traceparent, t.created_at
  from taken t left join sync.links l
    on t.remote_id is null and l.integration = t.integration and l.entity = t.entity and l.hub_id = t.hub_id
), by_remote_id as (${foldBy('remote_id', '(select * from named where remote_id is not null) hint')}
), by_hub_id as (${foldBy('hub_id', '(select * from named where remote_id is null) hint')}
)
select count(*)::int as folded from taken`

/** Lanes that have work due now, or hints that nobody has folded. */
export async function findDueLanes(pool: pg.Pool): Promise<Lane[]> {
  const result = await pool.query<Lane>(`
    select integration, entity from (
      select integration, entity from sync.hints
      union
      select integration, entity from sync.links due
      where dirty_rev > clean_rev and status = 'active'
        and ${isFree('due')}
        and (next_attempt_at is null or next_attempt_at <= now())
    ) lane where integration in (select id from sync.integrations where is_active)`)
  return result.rows.map((row) => laneSchema.parse(row))
}
