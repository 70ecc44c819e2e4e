import type { Entity } from '@tandem/contracts'
import type pg from 'pg'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import type { Drift } from './find-drift.ts'

/** A run as it is shown to whoever asked for it. */
export type RunProgress = {
  readonly id: string
  readonly entity: Entity
  readonly mode: 'dry-run' | 'apply' | 'incremental'
  readonly state: 'running' | 'finished'
  readonly checked: number
  /** How many records the ledger knew when it began: an estimate, because both sides go on. */
  readonly total: number
  readonly percent: number
  readonly found: number
  readonly error: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  /** When, and by whom, a dry run's findings were handed on to be repaired. */
  readonly appliedAt: Date | null
  readonly appliedBy: string | null
}

const PROGRESS = `id, entity, mode, state, checked::int, greatest(total, checked)::int as total, found::int, error,
  case when state = 'finished' then 100 else least(99, 100 * checked / greatest(total, checked, 1))::int end as percent,
  started_at as "startedAt", finished_at as "finishedAt", applied_at as "appliedAt", applied_by as "appliedBy"`

/** What the ledger knows of an entity, to be held against what has been checked. */
const KNOWN = (entity: string) =>
  `(select count(*) from sync.links l where l.entity = ${entity} and l.status <> 'tombstone')`

/** A run that this process leads until its lease ends; each page renews it. */
export type LeasedRun = Pick<RunProgress, 'id' | 'entity' | 'mode'> & {
  readonly cursor: string | null
  readonly leaseRev: string
}

/** Longer than a page takes, so that only a dead worker's run is continued by another one. */
const LEASE_SECONDS = 180

/** How long a run rests when a page has failed. */
const REST_SECONDS = 30

const KEPT_DAYS = 90

/** Starts a run, or joins the one that is under way: there is one per entity at a time. */
export async function startOrJoinRun(
  database: Queryable,
  entity: Entity,
  mode: 'dry-run' | 'apply',
): Promise<RunProgress | undefined> {
  await database.query(
    `insert into sync.reconcile_runs (entity, mode, total) select $1, $2, ${KNOWN('$1')}
     where not exists (select from sync.reconcile_runs where entity = $1 and state = 'running')
     on conflict (entity) where state = 'running' do nothing`,
    [entity, mode],
  )
  const { rows } = await database.query<RunProgress>(
    `select ${PROGRESS} from sync.reconcile_runs where entity = $1 and mode <> 'incremental' order by id desc limit 1`,
    [entity],
  )
  return rows[0]
}

/** Keeps that somebody asked for a comparison. */
export async function noteComparison(
  database: Queryable,
  person: string,
  { entity, mode }: { entity?: Entity | undefined; mode: 'dry-run' | 'apply' },
): Promise<void> {
  await database.query(
    `insert into sync.operator_actions (person, action, entity, detail)
     values ($1, 'compare', $2, jsonb_build_object('mode', $3::text))`,
    [person, entity ?? null, mode],
  )
}

/** Starts tonight's runs, once each, however many workers ask; and forgets those of long ago. */
export async function startNightlyRuns(
  database: Queryable,
  entities: readonly Entity[],
  night: string,
): Promise<void> {
  const started = await database.query(
    `insert into sync.reconcile_runs (entity, mode, night, total)
     select entity, 'apply', $2::date, ${KNOWN('entity.entity')} from unnest($1::text[]) entity
     where not exists (
       select from sync.reconcile_runs r
       where r.entity = entity.entity and (r.night = $2::date or r.state = 'running'))
     on conflict do nothing`,
    [entities, night],
  )
  if (!started.rowCount) return
  await database.query(
    'delete from sync.reconcile_runs where finished_at < now() - make_interval(days => $1)',
    [KEPT_DAYS],
  )
}

/** The latest runs, of one entity or of all. */
export async function listRuns(
  database: Queryable,
  entity: Entity | undefined,
  limit: number,
): Promise<RunProgress[]> {
  const { rows } = await database.query<RunProgress>(
    `select ${PROGRESS} from sync.reconcile_runs where $1::text is null or entity = $1 order by id desc limit $2`,
    [entity ?? null, limit],
  )
  return rows
}

export async function readRun(database: Queryable, id: string): Promise<RunProgress | undefined> {
  const { rows } = await database.query<RunProgress>(
    `select ${PROGRESS} from sync.reconcile_runs where id = $1`,
    [id],
  )
  return rows[0]
}

/** Of each entity the last comparison of all its records that came to its end, to be repaired or not. */
export async function readLastFullRuns(
  database: Queryable,
): Promise<Map<Entity, { id: string; at: string; checked: number; found: number }>> {
  const { rows } = await database.query<
    Pick<RunProgress, 'id' | 'entity' | 'checked' | 'found'> & { at: Date }
  >(
    `select distinct on (entity) id::text, entity, checked::int, found::int, finished_at as at
     from sync.reconcile_runs where state = 'finished' and mode <> 'incremental' order by entity, finished_at desc`,
  )
  return new Map(rows.map(({ entity, at, ...run }) => [entity, { ...run, at: at.toISOString() }]))
}

/** Leases a run that nobody leads: a new one, or one whose worker died. */
export async function takeRun(database: Queryable): Promise<LeasedRun | undefined> {
  const { rows } = await database.query<LeasedRun>(
    `update sync.reconcile_runs set lease_rev = lease_rev + 1, lease_until = now() + make_interval(secs => $1)
     where id = (
       select id from sync.reconcile_runs
       where state = 'running' and (lease_until is null or lease_until < now())
       order by id limit 1 for update skip locked)
     returning id, entity, mode, cursor, lease_rev as "leaseRev"`,
    [LEASE_SECONDS],
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
  page: { cursor: string | null; checked: number; isLast: boolean; drifts: readonly Drift[] },
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const moved = await client.query(
      `update sync.reconcile_runs set cursor = coalesce($3, cursor), checked = checked + $4, found = found + $5, error = null,
         lease_until = now() + make_interval(secs => $7),
         state = case when $6 then 'finished' else 'running' end, finished_at = case when $6 then now() end
       where id = $1 and lease_rev = $2 and state = 'running'`,
      [run.id, run.leaseRev, page.cursor, page.checked, page.drifts.length, page.isLast, LEASE_SECONDS],
    )
    if (moved.rowCount !== 1) return false
    if (page.drifts.length > 0) await keepDrifts(client, run, page.drifts)
    return true
  })
}

/** Keeps what a run has found, and hints at it where it shall be repaired. */
export async function keepDrifts(
  client: pg.PoolClient,
  run: Pick<RunProgress, 'id' | 'entity' | 'mode'>,
  drifts: readonly Drift[],
): Promise<void> {
  await client.query(
    `insert into sync.drift (run_id, entity, medusa_id, kind, fields)
     select $1, $2, "medusaId", kind, fields
     from jsonb_to_recordset($3) as d("medusaId" text, kind text, fields text[])`,
    [run.id, run.entity, JSON.stringify(drifts)],
  )
  if (run.mode === 'dry-run') return
  await client.query(
    `insert into sync.hints (entity, medusa_id, reason) select $1, unnest($2::text[]), 'sweep'`,
    [run.entity, drifts.map((drift) => drift.medusaId)],
  )
}

/** Gives the run back, to be continued where it is: at once when this worker stops, later when a page failed. */
export async function giveBackRun(database: Queryable, run: LeasedRun, error?: string): Promise<void> {
  await database.query(
    `update sync.reconcile_runs set error = coalesce($3, error),
       lease_until = case when $3::text is not null then now() + make_interval(secs => $4) end
     where id = $1 and lease_rev = $2`,
    [run.id, run.leaseRev, error ?? null, REST_SECONDS],
  )
}
