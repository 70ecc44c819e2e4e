import type { Entity, Lane } from '@tandem/contracts/sync'
import type pg from 'pg'
import type { KnownLane } from '../connectors/lanes-of.ts'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import { isFree } from '../ledger/presence.ts'
import type { Drift } from './find-drift.ts'
import { keepDrifts } from './lead-run.ts'

/** A lane's sweep that this process makes until its lease ends; each page renews it. */
export type LeasedSweep = Lane & {
  readonly leaseRev: string
  /** From when on to look, by each system's own clock. */
  readonly since: { readonly remote: Date; readonly hub: Date }
}

/**
 * How far a sweep looks back behind its cursor: longer than any transaction is open, and than clocks differ.
 * What was written before the cursor and committed after it is seen by the next one.
 */
const OVERLAP_SECONDS = 5 * 60

/** Longer than a page takes, so that only a dead worker's sweep is made again by another one. */
const LEASE_SECONDS = 180

/** The result of a sweep: how much it has checked, and what it has found. */
export type SweepCount = { readonly checked: number; readonly found: number }

/** Makes sure that every lane is known and swept, the first time from now on. */
export async function registerLanes(database: Queryable, lanes: readonly KnownLane[]): Promise<void> {
  await database.query(
    `insert into sync.lanes (integration, entity, hub_creates, hub_heard, sweep_seconds)
     select integration, entity, "hubCreates", coalesce("hubHeard", true), "sweepSeconds"
     from jsonb_to_recordset($1)
       as r(integration text, entity text, "hubCreates" boolean, "hubHeard" boolean, "sweepSeconds" int)
     on conflict (integration, entity) do update
       set hub_creates = excluded.hub_creates, hub_heard = excluded.hub_heard, sweep_seconds = excluded.sweep_seconds
       where (lanes.hub_creates, lanes.hub_heard, lanes.sweep_seconds)
         is distinct from (excluded.hub_creates, excluded.hub_heard, excluded.sweep_seconds)`,
    [JSON.stringify(lanes)],
  )
}

/**
 * Leases the sweep that has been due the longest, of active integrations' lanes that no living worker sweeps.
 *
 * @param by the worker's presence.
 */
export async function takeSweep(database: Queryable, by: number | null): Promise<LeasedSweep | undefined> {
  const { rows } = await database.query<Lane & { entity: Entity; leaseRev: string; remote: Date; hub: Date }>(
    `update sync.lanes set lease_rev = lease_rev + 1, lease_until = now() + make_interval(secs => $1), leased_by = $3
     where (integration, entity) = (
       select integration, entity from sync.lanes lane
       where due_at <= now() and ${isFree('lane')}
         and integration in (select id from sync.integrations where is_active)
       order by due_at, integration, entity limit 1 for update skip locked)
     returning integration, entity, lease_rev as "leaseRev",
       coalesce(remote_cursor, now()) - make_interval(secs => $2) as remote,
       coalesce(hub_cursor, now()) - make_interval(secs => $2) as hub`,
    [LEASE_SECONDS, OVERLAP_SECONDS, by],
  )
  const [row] = rows
  return row && { integration: row.integration, entity: row.entity, leaseRev: row.leaseRev, since: row }
}

/**
 * Keeps what a page has found and hints at it, all or nothing; a sweep that finds nothing leaves no run.
 * Answers the run, or false when the lease went to somebody else.
 *
 * @param page `run` of the pages before, if they had found something; `checked` together with this one.
 */
export async function saveSweptPage(
  pool: pg.Pool,
  { integration, entity, leaseRev }: LeasedSweep,
  page: { run: string | undefined; checked: number; drifts: readonly Drift[] },
): Promise<string | undefined | false> {
  return inTransaction(pool, async (client) => {
    const mine = await client.query(
      `update sync.lanes set lease_until = now() + make_interval(secs => $4)
       where integration = $1 and entity = $2 and lease_rev = $3`,
      [integration, entity, leaseRev, LEASE_SECONDS],
    )
    if (mine.rowCount !== 1) return false
    if (page.drifts.length === 0 && page.run === undefined) return undefined
    const { rows } = await client.query<{ id: string }>(
      page.run === undefined
        ? `insert into sync.reconcile_runs (integration, entity, mode, state, checked, found, finished_at)
           values ($1, $2, 'incremental', 'finished', $3, $4, now()) returning id`
        : `update sync.reconcile_runs set checked = $3, found = found + $4, finished_at = now()
           where integration = $1 and entity = $2 and id = $5 returning id`,
      [integration, entity, page.checked, page.drifts.length, ...(page.run === undefined ? [] : [page.run])],
    )
    const id = rows[0]?.id
    if (id !== undefined && page.drifts.length > 0)
      await keepDrifts(client, { id, integration, entity, mode: 'incremental' }, page.drifts)
    return id
  })
}

/**
 * Moves the cursors to where the systems' clocks stood before they were asked; the next one is due in a while, as the
 * lane's own interval says or else this one.
 */
export async function finishSweep(
  database: Queryable,
  { integration, entity, leaseRev }: LeasedSweep,
  asOf: { remote: Date; hub: Date },
  intervalSeconds: number,
  count: SweepCount,
): Promise<void> {
  await database.query(
    `update sync.lanes set remote_cursor = $4, hub_cursor = $5, error = null, lease_until = null,
       due_at = now() + make_interval(secs => coalesce(sweep_seconds, $6)),
       swept_at = now(), swept_checked = $7, swept_found = $8
     where integration = $1 and entity = $2 and lease_rev = $3`,
    [integration, entity, leaseRev, asOf.remote, asOf.hub, intervalSeconds, count.checked, count.found],
  )
}

/**
 * Leaves the cursors where they were: at once for another worker when this one stops, in a while after a failure, or
 * without an error when the system has asked to wait.
 */
export async function giveBackSweep(
  database: Queryable,
  { integration, entity, leaseRev }: LeasedSweep,
  failure?: { error: string | null; intervalSeconds: number },
): Promise<void> {
  await database.query(
    `update sync.lanes set error = coalesce($4, error), lease_until = null,
       due_at = now() + make_interval(secs => $5)
     where integration = $1 and entity = $2 and lease_rev = $3`,
    [integration, entity, leaseRev, failure?.error ?? null, failure?.intervalSeconds ?? 0],
  )
}
