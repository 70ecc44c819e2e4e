import type { Entity, Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'
import { PROGRESS, type RunProgress } from './read-runs.ts'

/** Counts what the ledger knows of a lane, to be compared with what has been checked. */
const KNOWN = (integration: string, entity: string) =>
  `(select count(*) from sync.links l
    where l.integration = ${integration} and l.entity = ${entity} and l.status <> 'tombstone')`

const KEPT_DAYS = 90

/** Starts a run, or joins the one that is under way: there is one per lane at a time. */
export async function startOrJoinRun(
  database: Queryable,
  { integration, entity }: Lane,
  mode: 'dry-run' | 'apply',
): Promise<RunProgress | undefined> {
  await database.query(
    `insert into sync.reconcile_runs (integration, entity, mode, total) select $1, $2, $3, ${KNOWN('$1', '$2')}
     where not exists (
       select from sync.reconcile_runs where integration = $1 and entity = $2 and state = 'running')
     on conflict (integration, entity) where state = 'running' do nothing`,
    [integration, entity, mode],
  )
  const { rows } = await database.query<RunProgress>(
    `select ${PROGRESS} from sync.reconcile_runs
     where integration = $1 and entity = $2 and mode <> 'incremental' order by id desc limit 1`,
    [integration, entity],
  )
  return rows[0]
}

/** The same of several entities. */
export async function startRuns(
  database: Queryable,
  integration: string,
  entities: readonly Entity[],
  mode: 'dry-run' | 'apply',
): Promise<RunProgress[]> {
  const runs = await Promise.all(
    entities.map((entity) => startOrJoinRun(database, { integration, entity }, mode)),
  )
  return runs.filter((run) => run !== undefined)
}

/** Keeps that somebody asked for a comparison. */
export async function noteComparison(
  database: Queryable,
  person: string,
  {
    integration,
    entity,
    mode,
  }: { integration: string; entity?: Entity | undefined; mode: 'dry-run' | 'apply' },
): Promise<void> {
  await database.query(
    `insert into sync.operator_actions (person, action, integration, entity, detail)
     values ($1, 'compare', $2, $3, jsonb_build_object('mode', $4::text))`,
    [person, integration, entity ?? null, mode],
  )
}

/** Starts tonight's runs, one for each lane, however many workers ask; and forgets those of long ago. */
export async function startNightlyRuns(database: Queryable, night: string): Promise<void> {
  const started = await database.query(
    `insert into sync.reconcile_runs (integration, entity, mode, night, total)
     select lane.integration, lane.entity, 'apply', $1::date, ${KNOWN('lane.integration', 'lane.entity')}
     from sync.lanes lane join sync.integrations i on i.id = lane.integration and i.is_active
     where not exists (
       select from sync.reconcile_runs r
       where r.integration = lane.integration and r.entity = lane.entity
         and (r.night = $1::date or r.state = 'running'))
     on conflict do nothing`,
    [night],
  )
  if (!started.rowCount) return
  await database.query(
    'delete from sync.reconcile_runs where finished_at < now() - make_interval(days => $1)',
    [KEPT_DAYS],
  )
}

/**
 * Starts comparing, and with it loading, every lane that nothing was ever compared in: one of an integration that has
 * just been connected.
 *
 * @param own the installation's own integration: it is compared with the others of the night.
 */
export async function startFirstRuns(database: Queryable, own: string): Promise<void> {
  await database.query(
    `insert into sync.reconcile_runs (integration, entity, mode, total)
     select lane.integration, lane.entity, 'apply', 0
     from sync.lanes lane join sync.integrations i on i.id = lane.integration and i.is_active
     where i.id <> $1 and not exists (
       select from sync.reconcile_runs r
       where r.integration = lane.integration and r.entity = lane.entity and r.mode = 'apply')
     on conflict do nothing`,
    [own],
  )
}
