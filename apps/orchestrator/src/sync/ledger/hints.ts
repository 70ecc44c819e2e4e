import type { Entity } from '@tandem/contracts'
import type pg from 'pg'
import { inTransaction } from './database.ts'
import { isFree } from './presence.ts'

/** At most this many hints are folded in one transaction. */
const FOLD_LIMIT = 5_000

/** A record that is told of all the time keeps the oldest of its stories. */
const TRACES_KEPT = 8

/** Any number that no other advisory lock of this database uses. */
const FOLD_LOCK = 7_263_001

/**
 * Folds waiting hints into links: creates the unknown ones, marks the others dirty. A parked link that is
 * hinted again gets new attempts, and one that waits for a person is looked at again, because something has
 * changed since. What somebody asked for by hand keeps their name, and what was asked for because something
 * may be wrong is looked at whole, until it has been, whatever other hints come in between.
 *
 * One at a time, so that two workers never wait for each other's links in opposite order.
 */
export async function foldHints(pool: pg.Pool): Promise<void> {
  let folded = FOLD_LIMIT
  while (folded === FOLD_LIMIT) {
    folded = await inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [FOLD_LOCK])
      const result = await client.query<{ folded: number }>(FOLD, [FOLD_LIMIT])
      return result.rows[0]?.folded ?? 0
    })
  }
}

const FOLD = `
with taken as (
  delete from sync.hints where id in (select id from sync.hints order by id limit $1) returning *
), merged as (
  insert into sync.links as l (entity, medusa_id, dirty_rev, dirty_since, reason, requested_by, look_whole, traceparents)
  select entity, medusa_id, 1, min(created_at), (array_agg(reason order by reason = 'manual' desc, id desc))[1],
    (array_agg(requested_by order by id desc) filter (where requested_by is not null))[1],
    bool_or(reason in ('sweep', 'manual')),
    coalesce((array_agg(traceparent order by id) filter (where traceparent is not null))[1:${TRACES_KEPT}], '{}')
  from taken group by entity, medusa_id order by entity, medusa_id
  on conflict (entity, medusa_id) do update set
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
    updated_at = now()
)
select count(*)::int as folded from taken`

/** Entities that have work due now, or hints that nobody has folded. */
export async function findDueEntities(pool: pg.Pool): Promise<Entity[]> {
  const result = await pool.query<{ entity: Entity }>(`
    select entity from sync.hints
    union
    select entity from sync.links due
    where dirty_rev > clean_rev and status = 'active'
      and ${isFree('due')}
      and (next_attempt_at is null or next_attempt_at <= now())`)
  return result.rows.map((row) => row.entity)
}

/** Content that outlived its product is looked at again when the product is back. */
export async function hintPublishedContent(
  client: pg.PoolClient,
  productMedusaIds: readonly string[],
): Promise<Entity[]> {
  const result = await client.query(
    `insert into sync.hints (entity, medusa_id, reason)
     select 'product-content', medusa_id, 'sweep' from product_content
     where medusa_id = any($1) and _status = 'published'`,
    [productMedusaIds],
  )
  return result.rowCount ? ['product-content'] : []
}
