import type { Entity } from '@tandem/contracts'
import type pg from 'pg'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import type { Drift } from './find-drift.ts'
import { keepDrifts } from './runs.ts'

/** An entity's sweep that this process makes until its lease ends; each page renews it. */
export type LeasedSweep = {
  readonly entity: Entity
  readonly leaseRev: string
  /** From when on to look, by each system's own clock. */
  readonly since: { readonly medusa: Date; readonly payload: Date }
}

/**
 * How far a sweep looks back behind its cursor: longer than any transaction is open, and than clocks differ.
 * What was written before the cursor and committed after it is seen by the next one.
 */
const OVERLAP_SECONDS = 5 * 60

/** Longer than a page takes, so that only a dead worker's sweep is made again by another one. */
const LEASE_SECONDS = 180

/** Makes sure that every entity is swept, the first time from now on. */
export async function registerSweeps(database: Queryable, entities: readonly Entity[]): Promise<void> {
  await database.query(
    'insert into sync.incremental_sweeps (entity) select unnest($1::text[]) on conflict do nothing',
    [entities],
  )
}

/** Leases the sweep that has been due the longest, of those that nobody makes. */
export async function takeSweep(database: Queryable): Promise<LeasedSweep | undefined> {
  const { rows } = await database.query<{ entity: Entity; leaseRev: string; medusa: Date; payload: Date }>(
    `update sync.incremental_sweeps set lease_rev = lease_rev + 1, lease_until = now() + make_interval(secs => $1)
     where entity = (
       select entity from sync.incremental_sweeps
       where due_at <= now() and (lease_until is null or lease_until < now())
       order by due_at limit 1 for update skip locked)
     returning entity, lease_rev as "leaseRev",
       coalesce(medusa_cursor, now()) - make_interval(secs => $2) as medusa,
       coalesce(payload_cursor, now()) - make_interval(secs => $2) as payload`,
    [LEASE_SECONDS, OVERLAP_SECONDS],
  )
  const [row] = rows
  return row && { entity: row.entity, leaseRev: row.leaseRev, since: row }
}

/**
 * Keeps what a page has found and hints at it, all or nothing; a sweep that finds nothing leaves no run.
 * Answers the run, or false when the lease went to somebody else.
 *
 * @param page `run` of the pages before, if they had found something; `checked` together with this one.
 */
export async function saveSweptPage(
  pool: pg.Pool,
  { entity, leaseRev }: LeasedSweep,
  page: { run: string | undefined; checked: number; drifts: readonly Drift[] },
): Promise<string | undefined | false> {
  return inTransaction(pool, async (client) => {
    const mine = await client.query(
      `update sync.incremental_sweeps set lease_until = now() + make_interval(secs => $3)
       where entity = $1 and lease_rev = $2`,
      [entity, leaseRev, LEASE_SECONDS],
    )
    if (mine.rowCount !== 1) return false
    if (page.drifts.length === 0 && page.run === undefined) return undefined
    const { rows } = await client.query<{ id: string }>(
      page.run === undefined
        ? `insert into sync.reconcile_runs (entity, mode, state, checked, found, finished_at)
           values ($1, 'incremental', 'finished', $2, $3, now()) returning id`
        : `update sync.reconcile_runs set checked = $2, found = found + $3, finished_at = now()
           where entity = $1 and id = $4 returning id`,
      [entity, page.checked, page.drifts.length, ...(page.run === undefined ? [] : [page.run])],
    )
    const id = rows[0]?.id
    if (id !== undefined && page.drifts.length > 0)
      await keepDrifts(client, { id, entity, mode: 'incremental' }, page.drifts)
    return id
  })
}

/** Moves the cursors to where the systems' clocks stood before they were asked; the next one is due in a while. */
export async function finishSweep(
  database: Queryable,
  { entity, leaseRev }: LeasedSweep,
  asOf: { medusa: Date; payload: Date },
  intervalSeconds: number,
): Promise<void> {
  await database.query(
    `update sync.incremental_sweeps set medusa_cursor = $3, payload_cursor = $4, error = null, lease_until = null,
       due_at = now() + make_interval(secs => $5)
     where entity = $1 and lease_rev = $2`,
    [entity, leaseRev, asOf.medusa, asOf.payload, intervalSeconds],
  )
}

/** Leaves the cursors where they were: at once for another worker when this one stops, in a while after a failure. */
export async function giveBackSweep(
  database: Queryable,
  { entity, leaseRev }: LeasedSweep,
  failure?: { error: string; intervalSeconds: number },
): Promise<void> {
  await database.query(
    `update sync.incremental_sweeps set error = coalesce($3, error), lease_until = null,
       due_at = now() + make_interval(secs => $4)
     where entity = $1 and lease_rev = $2`,
    [entity, leaseRev, failure?.error ?? null, failure?.intervalSeconds ?? 0],
  )
}
