import type { Entity } from '@tandem/contracts'
import type { Base, Intent, LinkStatus, Written } from '@tandem/sync-core'
import type pg from 'pg'
import type { Queryable } from './database.ts'
import { isFree } from './presence.ts'

/** A leased link, as it was read when the lease was taken: before either side is read. */
export type Link = {
  readonly id: string
  readonly medusaId: string
  readonly payloadId: string | null
  readonly leaseRev: string
  readonly dirtyRev: string
  readonly dirtySince: Date
  readonly reason: string
  /** Who asked for it by hand. */
  readonly requestedBy: string | null
  /** Whether Payload's side is looked at even where it has no say: something may be wrong with it. */
  readonly lookWhole: boolean
  /** Of the traces that it was hinted at in, the oldest first. */
  readonly traceparents: readonly string[]
  readonly base: Base
  readonly intents: readonly Intent[]
  readonly written: Written
  readonly attempts: number
  /** A write of an earlier pass may still land, unless its marker is there. */
  readonly isUnsettled: boolean
}

/** Longer than any write may take: a write is refused by its deadline well before another worker may start. */
export const LEASE_SECONDS = 15

/**
 * How long after a lease was asked for a write may still begin. Counted from before the lease, so that
 * neither a slow reading nor a paused worker brings it near the lease's end.
 */
export const WRITE_DEADLINE_MS = 8_000

/** How long a write that began before its deadline may take to commit: the locks it waits for are short. */
const LANDING_SECONDS = 5

/**
 * Leases up to `limit` links that are dirty, due and not leased by anybody who lives, oldest first. Any
 * number of workers may call this at once; no link is given to two of them.
 *
 * @param by the worker's presence.
 */
export async function takeLinks(
  pool: Queryable,
  entity: Entity,
  limit: number,
  by: number | null,
): Promise<Link[]> {
  const result = await pool.query<Link>(TAKE, [entity, limit, LEASE_SECONDS, by])
  return result.rows
}

const TAKE = `
with due as (
  select id from sync.links due
  where entity = $1 and dirty_rev > clean_rev and status = 'active'
    and ${isFree('due')}
    and (next_attempt_at is null or next_attempt_at <= now())
  order by dirty_since limit $2
  for update skip locked
)
update sync.links l
set lease_rev = l.lease_rev + 1, lease_until = now() + make_interval(secs => $3), leased_by = $4
from due where l.id = due.id
returning l.id, l.medusa_id as "medusaId", l.payload_id as "payloadId", l.lease_rev as "leaseRev",
  l.dirty_rev as "dirtyRev", coalesce(l.dirty_since, now()) as "dirtySince", coalesce(l.reason, 'sweep') as reason,
  l.requested_by as "requestedBy", l.look_whole as "lookWhole", l.traceparents,
  l.base, l.intents, l.written, l.attempts, coalesce(l.unsettled_until > now(), false) as "isUnsettled"`

/**
 * Writes down what is about to be written, and the base it was decided on, which may hold what an older
 * intent left behind: the new intents take the place of the old ones. Until `deadline` has passed or their
 * outcome is known, nothing is decided about the link. Answers the ids of the links whose lease still holds.
 */
export async function journalIntents(
  pool: Queryable,
  journal: readonly { id: string; leaseRev: string; base: Base; intents: readonly Intent[] }[],
  deadline: Date,
): Promise<Set<string>> {
  const result = await pool.query<{ id: string }>(
    `with input as (select * from jsonb_to_recordset($1) as r(id bigint, "leaseRev" bigint, base jsonb, intents jsonb)),
     locked as (
       select l.id from sync.links l join input r on r.id = l.id and r."leaseRev" = l.lease_rev
       where l.lease_until > now() order by l.medusa_id for update of l)
     update sync.links l set intents = r.intents, base = r.base, version = l.version + 1,
       unsettled_until = $2::timestamptz + make_interval(secs => $3)
     from input r where l.id = r.id and l.id in (select id from locked) returning l.id`,
    [JSON.stringify(journal), deadline, LANDING_SECONDS],
  )
  return new Set(result.rows.map((row) => row.id))
}

/** How a link is left behind. */
export type LinkRecord = {
  readonly id: string
  readonly leaseRev: string
  /** The dirty revision that was looked at; null leaves the link dirty, to be taken again. */
  readonly cleanRev: string | null
  readonly base: Base
  readonly written: Written
  /** Whether all that was decided is written; if not, base, intents and what was written stay as they are. */
  readonly settled: boolean
  /** A journalled write was sent and may still land. */
  readonly inDoubt: boolean
  readonly payloadId: string | null
  readonly status: LinkStatus
  readonly attempts: number
  /** From now; null means as soon as it is dirty. */
  readonly delayMs: number | null
  readonly errorCode: string | null
  readonly errorMessage: string | null
}

/**
 * Records the outcome of a batch and ends its leases. Answers the ids of the links whose lease was still
 * ours: a worker that was paused past its lease changes nothing, and must write nothing for the others.
 */
export async function recordLinks(
  client: pg.PoolClient,
  records: readonly LinkRecord[],
): Promise<Set<string>> {
  const result = await client.query<{ id: string }>(RECORD, [JSON.stringify(records)])
  return new Set(result.rows.map((row) => row.id))
}

const RECORD = `
with input as (
  select * from jsonb_to_recordset($1) as r(
    id bigint, "leaseRev" bigint, "cleanRev" bigint, base jsonb, written jsonb, settled boolean, "inDoubt" boolean, "payloadId" text, status text,
    attempts integer, "delayMs" double precision, "errorCode" text, "errorMessage" text)
), locked as (
  select l.id from sync.links l join input r on r.id = l.id and r."leaseRev" = l.lease_rev
  order by l.medusa_id for update of l
)
update sync.links l set
  version = l.version + 1,
  lease_until = null,
  clean_rev = coalesce(r."cleanRev", l.clean_rev),
  dirty_since = case when l.dirty_rev = r."cleanRev" then null else l.dirty_since end,
  requested_by = case when l.dirty_rev = r."cleanRev" then null else l.requested_by end,
  look_whole = l.look_whole and l.dirty_rev is distinct from r."cleanRev",
  traceparents = case when l.dirty_rev = r."cleanRev" then '{}' else l.traceparents end,
  base = case when r.settled then r.base else l.base end,
  written = case when r.settled then r.written else l.written end,
  intents = case when r.settled then '[]' else l.intents end,
  unsettled_until = case when r."inDoubt" then l.unsettled_until end,
  payload_id = r."payloadId",
  status = case when r.status in ('tombstone', 'conflict') and l.dirty_rev > r."cleanRev" then 'active' else r.status end,
  attempts = r.attempts,
  next_attempt_at = now() + r."delayMs" * interval '1 millisecond',
  error_code = r."errorCode",
  error_message = r."errorMessage",
  updated_at = now()
from input r where l.id = r.id and l.id in (select id from locked)
returning l.id`

/** Says which documents the records of a batch have become in Payload. */
export async function setPayloadIds(
  client: pg.PoolClient,
  entity: Entity,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await client.query(
    `update sync.links l set payload_id = r.value from jsonb_each_text($2) r
     where l.entity = $1 and l.medusa_id = r.key and l.payload_id is distinct from r.value`,
    [entity, JSON.stringify(Object.fromEntries(ids))],
  )
}

/** Gives new attempts to links that waited for a record which has now arrived. */
export async function releaseDependents(client: pg.PoolClient): Promise<Entity[]> {
  const result = await client.query<{ entity: Entity }>(
    `update sync.links set status = 'active', attempts = 0, next_attempt_at = null
     where error_code = 'DEPENDENCY_MISSING' and dirty_rev > clean_rev returning entity`,
  )
  return [...new Set(result.rows.map((row) => row.entity))]
}
