import { type Entity, type Lane, laneSchema } from '@tandem/contracts/sync'
import type { Base, Intent, LinkStatus, Written } from '@tandem/sync-core'
import type pg from 'pg'
import type { Queryable } from './database.ts'
import { isFree } from './presence.ts'

/** A leased link, as it was read when the lease was taken: before either side is read. */
export type Link = {
  readonly id: string
  /** null until the remote has the record. */
  readonly remoteId: string | null
  /** null until the hub has it, or as long as nobody knows under which id. */
  readonly hubId: string | null
  readonly leaseRev: string
  readonly dirtyRev: string
  readonly dirtySince: Date
  readonly reason: string
  /** Who asked for it by hand. */
  readonly requestedBy: string | null
  /** Whether Payload's side is looked at even where it has no say: something may be wrong with it. */
  readonly compareFully: boolean
  /** Of the traces that it was hinted at in, the oldest first. */
  readonly traceparents: readonly string[]
  readonly base: Base
  readonly intents: readonly Intent[]
  readonly written: Written
  readonly attempts: number
  /** What it failed by last; null when it went well. */
  readonly errorCode: string | null
  /** A write of an earlier pass may still land, unless its marker is there. */
  readonly isUnsettled: boolean
}

/** SQL: a `Link` of the row `l`. */
export const LINK_COLUMNS = `l.id::text, l.remote_id as "remoteId", l.hub_id as "hubId", l.lease_rev::text as "leaseRev",
  l.dirty_rev::text as "dirtyRev", coalesce(l.dirty_since, now()) as "dirtySince",
  coalesce(l.reason, 'sweep') as reason, l.requested_by as "requestedBy", l.look_whole as "compareFully", l.traceparents,
  l.base, l.intents, l.written, l.attempts, l.error_code as "errorCode",
  coalesce(l.unsettled_until > now(), false) as "isUnsettled"`

/** Longer than any write may take: a write is refused by its deadline well before another worker may start. */
export const LEASE_SECONDS = 15

/**
 * How long after a lease was asked for a write may still begin. Counted from before the lease, so that
 * neither a slow reading nor a paused worker brings it near the lease's end.
 */
export const WRITE_DEADLINE_MS = 8_000

/** The longest time in which a write that began before its deadline may commit: the locks it waits for are short. */
const LANDING_SECONDS = 5

/**
 * Leases up to `limit` links that are dirty, due and not leased by anybody who lives, oldest first. Any
 * number of workers may call this at once; no link is given to two of them.
 *
 * @param by the worker's presence.
 */
export async function takeLinks(
  pool: Queryable,
  { integration, entity }: Lane,
  limit: number,
  by: number | null,
): Promise<Link[]> {
  const result = await pool.query<Link>(TAKE, [integration, entity, limit, LEASE_SECONDS, by])
  return result.rows
}

const TAKE = `
with due as (
  select id from sync.links due
  where integration = $1 and entity = $2 and dirty_rev > clean_rev and status = 'active'
    and ${isFree('due')}
    and (next_attempt_at is null or next_attempt_at <= now())
  order by dirty_since limit $3
  for update skip locked
)
update sync.links l
set lease_rev = l.lease_rev + 1, lease_until = now() + make_interval(secs => $4), leased_by = $5
from due where l.id = due.id
returning ${LINK_COLUMNS}`

/** Adds links of records that nobody has heard of yet, and leases them; the others are left out. */
export async function addLinks(
  pool: Queryable,
  { integration, entity }: Lane,
  remoteIds: readonly string[],
  by: number | null,
): Promise<Link[]> {
  const result = await pool.query<Link>(
    `insert into sync.links as l (integration, entity, remote_id, dirty_rev, dirty_since, reason, lease_rev, lease_until, leased_by)
     select $1, $2, id, 1, now(), 'sweep', 1, now() + make_interval(secs => $4), $5 from unnest($3::text[]) id order by id
     on conflict do nothing returning ${LINK_COLUMNS}`,
    [integration, entity, remoteIds, LEASE_SECONDS, by],
  )
  return result.rows
}

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
       where l.lease_until > now() order by l.remote_id, l.hub_id for update of l)
     update sync.links l set intents = r.intents, base = r.base, version = l.version + 1,
       unsettled_until = $2::timestamptz + make_interval(secs => $3)
     from input r where l.id = r.id and l.id in (select id from locked) returning l.id`,
    [JSON.stringify(journal), deadline, LANDING_SECONDS],
  )
  return new Set(result.rows.map((row) => row.id))
}

/** The state in which a pass leaves a link. */
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
  readonly remoteId: string | null
  readonly hubId: string | null
  readonly status: LinkStatus
  readonly attempts: number
  /** From now; null means as soon as it is dirty. */
  readonly delayMs: number | null
  readonly errorCode: string | null
  readonly errorMessage: string | null
  /** The records that it waits for: `tenant ten_1`. */
  readonly waitsFor: readonly string[]
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
    id bigint, "leaseRev" bigint, "cleanRev" bigint, base jsonb, written jsonb, settled boolean, "inDoubt" boolean, "remoteId" text, "hubId" text, status text,
    attempts integer, "delayMs" double precision, "errorCode" text, "errorMessage" text, "waitsFor" text[])
), locked as (
  select l.id from sync.links l join input r on r.id = l.id and r."leaseRev" = l.lease_rev
  order by l.remote_id, l.hub_id for update of l
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
  remote_id = coalesce(l.remote_id, r."remoteId"),
  hub_id = r."hubId",
  status = case when r.status in ('tombstone', 'conflict') and l.dirty_rev > coalesce(r."cleanRev", l.clean_rev) then 'active' else r.status end,
  attempts = r.attempts,
  next_attempt_at = now() + r."delayMs" * interval '1 millisecond',
  error_code = r."errorCode",
  error_message = r."errorMessage",
  waits_for = r."waitsFor",
  updated_at = now()
from input r where l.id = r.id and l.id in (select id from locked)
returning l.id`

/**
 * Lets go of what else is known of remote records that links are about to be of: somebody told of them before it was
 * known whose they are, and nothing was ever agreed on about them.
 *
 * @returns the remote ids that another link is in use of.
 */
export async function claimRemoteIds(
  client: pg.PoolClient,
  { integration, entity }: Lane,
  claims: readonly { readonly id: string; readonly remoteId: string }[],
): Promise<ReadonlySet<string>> {
  if (claims.length === 0) return new Set()
  const wanted = JSON.stringify(claims)
  const others = `from sync.links l join jsonb_to_recordset($3) as r(id bigint, "remoteId" text)
      on l.remote_id = r."remoteId" and l.id <> r.id where l.integration = $1 and l.entity = $2`
  await client.query(`delete from sync.links where id in (select l.id ${others} and l.base is null)`, [
    integration,
    entity,
    wanted,
  ])
  const { rows } = await client.query<{ remoteId: string }>(`select l.remote_id as "remoteId" ${others}`, [
    integration,
    entity,
    wanted,
  ])
  return new Set(rows.map((row) => row.remoteId))
}

/** Says which documents records have become, by link. */
export async function setHubIds(client: pg.PoolClient, ids: ReadonlyMap<string, string>): Promise<void> {
  await client.query(
    `update sync.links l set hub_id = r.value from jsonb_each_text($1) r
     where l.id = r.key::bigint and l.hub_id is distinct from r.value`,
    [JSON.stringify(Object.fromEntries(ids))],
  )
}

/**
 * Gives new attempts to links that waited for records which have now arrived, and to no others: what waits for
 * something else goes on failing, until it is parked and somebody is told. What a person has left as it is stays.
 */
export async function releaseDependents(
  client: Queryable,
  { integration, entity }: Lane,
  remoteIds: readonly string[],
): Promise<Lane[]> {
  return release(client, `waits_for && $1::text[]`, [remoteIds.map((id) => `${integration} ${entity} ${id}`)])
}

/** The same for those whose records arrived in the moment in which they were found missing. */
export async function releaseArrived(database: Queryable): Promise<Lane[]> {
  return release(
    database,
    `status = 'parked' and cardinality(waits_for) > 0 and not exists (
       select from unnest(waits_for) awaited(name) where not exists (
         select from sync.links l
         where l.integration = split_part(awaited.name, ' ', 1) and l.entity = split_part(awaited.name, ' ', 2)
           and l.remote_id = split_part(awaited.name, ' ', 3) and l.base is not null))`,
    [],
  )
}

async function release(database: Queryable, condition: string, values: unknown[]): Promise<Lane[]> {
  const result = await database.query<{ integration: string; entity: Entity }>(
    `with released as (
       update sync.links set status = 'active', attempts = 0, next_attempt_at = null
       where error_code = 'DEPENDENCY_MISSING' and dirty_rev > clean_rev and discarded_at is null and ${condition}
       returning integration, entity
     ) select distinct integration, entity from released`,
    values,
  )
  return result.rows.map((row) => laneSchema.parse(row))
}
