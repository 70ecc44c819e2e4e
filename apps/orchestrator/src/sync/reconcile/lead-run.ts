import type { Lane } from '@tandem/contracts/sync'
import type pg from 'pg'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import { isFree } from '../ledger/presence.ts'
import type { Drift } from './find-drift.ts'
import type { RunProgress } from './read-runs.ts'

/** A run that this process leads until its lease ends; each page renews it. */
export type LeasedRun = Pick<RunProgress, 'id' | 'integration' | 'entity' | 'mode'> & {
  readonly cursor: string | null
  readonly leaseRev: string
}

/** Longer than a page takes, so that of a worker that lives only the run of one that hangs is continued by another. */
const LEASE_SECONDS = 180

/**
 * Leases a run that nobody leads: a new one, or one whose worker died.
 *
 * @param by the worker's presence.
 */
export async function takeRun(database: Queryable, by: number | null): Promise<LeasedRun | undefined> {
  const { rows } = await database.query<LeasedRun>(
    `update sync.reconcile_runs set lease_rev = lease_rev + 1, lease_until = now() + make_interval(secs => $1), leased_by = $2
     where id = (
       select id from sync.reconcile_runs run
       where state = 'running' and ${isFree('run')}
         and integration in (select id from sync.integrations where is_active)
       order by id limit 1 for update skip locked)
     returning id, integration, entity, mode, cursor, lease_rev as "leaseRev"`,
    [LEASE_SECONDS, by],
  )
  return rows[0]
}

/**
 * Keeps what a page has found, hints at it where it shall be repaired, and moves the cursor: all or
 * nothing. Answers false, and keeps nothing, when the lease went to somebody else.
 */
export async function savePage(
  pool: pg.Pool,
  run: LeasedRun,
  page: {
    cursor: string | null
    checked: number
    isLast: boolean
    drifts: readonly Drift[]
    ignored: readonly string[]
  },
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const moved = await client.query(
      `update sync.reconcile_runs set cursor = coalesce($3, cursor), checked = checked + $4, found = found + $5,
         ignored = ignored + $8, error = null,
         lease_until = now() + make_interval(secs => $7),
         state = case when $6 then 'finished' else 'running' end, finished_at = case when $6 then now() end
       where id = $1 and lease_rev = $2 and state = 'running'`,
      [
        run.id,
        run.leaseRev,
        page.cursor,
        page.checked,
        page.drifts.length,
        page.isLast,
        LEASE_SECONDS,
        page.ignored.length,
      ],
    )
    if (moved.rowCount !== 1) return false
    const ignored = page.ignored.map(
      (remoteId): Drift => ({ remoteId, hubId: null, kind: 'ignored', fields: [] }),
    )
    const kept = [...page.drifts, ...ignored]
    if (kept.length > 0) await keepDrifts(client, run, kept)
    return true
  })
}

/** Keeps what a run has found, and hints at it where it shall be repaired; what is ignored is only told. */
export async function keepDrifts(
  client: pg.PoolClient,
  run: Pick<RunProgress, 'id' | 'integration' | 'entity' | 'mode'>,
  drifts: readonly Drift[],
): Promise<void> {
  const found = JSON.stringify(drifts)
  await client.query(
    `insert into sync.drift (run_id, entity, remote_id, hub_id, kind, fields)
     select $1, $2, "remoteId", "hubId", kind, fields
     from jsonb_to_recordset($3) as d("remoteId" text, "hubId" text, kind text, fields text[])`,
    [run.id, run.entity, found],
  )
  if (run.mode === 'dry-run') return
  await client.query(
    `insert into sync.hints (integration, entity, remote_id, hub_id, reason)
     select $1, $2, "remoteId", "hubId", 'sweep'
     from jsonb_to_recordset($3) as d("remoteId" text, "hubId" text, kind text) where kind <> 'ignored'`,
    [run.integration, run.entity, found],
  )
}

/**
 * Gives the run back, to be continued where it is.
 *
 * @param seconds the pause until then.
 * @param error what to say of it meanwhile: null that nothing is wrong, undefined what was said before.
 */
export async function giveBackRun(
  database: Queryable,
  run: LeasedRun,
  { seconds = 0, error }: { seconds?: number; error?: string | null } = {},
): Promise<void> {
  await database.query(
    `update sync.reconcile_runs set error = case when $4 then $3 else error end,
       lease_until = now() + make_interval(secs => $5), leased_by = null
     where id = $1 and lease_rev = $2`,
    [run.id, run.leaseRev, error ?? null, error !== undefined, seconds],
  )
}

/** Whether nothing was ever agreed on in a lane. */
export async function isEmptyLane(database: Queryable, { integration, entity }: Lane): Promise<boolean> {
  const { rowCount } = await database.query(
    'select from sync.links where integration = $1 and entity = $2 and base is not null limit 1',
    [integration, entity],
  )
  return rowCount === 0
}

/** Keeps from where a load takes its records, and has the next sweep look from before they were gathered. */
export async function beginLoad(pool: pg.Pool, run: LeasedRun, cursor: string, asOf: Date): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('update sync.reconcile_runs set cursor = $3 where id = $1 and lease_rev = $2', [
      run.id,
      run.leaseRev,
      cursor,
    ])
    await client.query(
      `update sync.lanes set remote_cursor = least(remote_cursor, $3) where integration = $1 and entity = $2`,
      [run.integration, run.entity, asOf],
    )
  })
}

/** Has a load begin from the start, or at another place: what it took its records from is of no use. */
export async function loadAnew(database: Queryable, run: LeasedRun, cursor: string | null): Promise<void> {
  await database.query(
    'update sync.reconcile_runs set cursor = $3, checked = 0 where id = $1 and lease_rev = $2',
    [run.id, run.leaseRev, cursor],
  )
}

export async function noteTotal(database: Queryable, run: LeasedRun, total: number): Promise<void> {
  await database.query('update sync.reconcile_runs set total = $3 where id = $1 and lease_rev = $2', [
    run.id,
    run.leaseRev,
    total,
  ])
}
