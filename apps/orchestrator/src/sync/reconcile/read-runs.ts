import { type Entity, laneKey } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'
import { readWaiting } from './waiting.ts'

/** A run as it is shown to whoever asked for it. */
export type RunProgress = {
  readonly id: string
  readonly integration: string
  readonly entity: Entity
  readonly mode: 'dry-run' | 'apply' | 'incremental'
  readonly state: 'running' | 'finished'
  readonly checked: number
  /** How many records the ledger knew when it began: an estimate, because both sides go on. */
  readonly total: number
  readonly percent: number
  readonly found: number
  /** Left as they are by somebody: neither drift nor in step. */
  readonly ignored: number
  /** Whether it waits for the file that it will load everything from. */
  readonly isPreparing: boolean
  /** What waits in its lane now to be looked at, and written, be it by this run or not; 0 of a run that another followed. */
  readonly waiting: number
  /** How long that takes at the pace of the last minutes; null while there is none. */
  readonly secondsLeft: number | null
  readonly error: string | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  /** When, and by whom, a dry run's findings were handed on to be repaired. */
  readonly appliedAt: Date | null
  readonly appliedBy: string | null
}

/** What is read of a row of `sync.reconcile_runs`. */
export const PROGRESS = `id, 0 as waiting, 0 as "secondsLeft", integration, entity, mode, state, checked::int, greatest(total, checked)::int as total, found::int, ignored::int, error,
  state = 'running' and checked = 0 and starts_with(coalesce(cursor, ''), 'file ') as "isPreparing",
  case when state = 'finished' then 100 else least(99, 100 * checked / greatest(total, checked, 1))::int end as percent,
  started_at as "startedAt", finished_at as "finishedAt", applied_at as "appliedAt", applied_by as "appliedBy"`

/** The latest runs, of one integration or entity or of all. */
export async function listRuns(
  database: Queryable,
  { integration, entity }: { integration?: string | undefined; entity?: Entity | undefined },
  limit: number,
): Promise<RunProgress[]> {
  const { rows } = await database.query<RunProgress>(
    `select ${PROGRESS} from sync.reconcile_runs
     where ($1::text is null or entity = $1) and ($3::text is null or integration = $3) order by id desc limit $2`,
    [entity ?? null, limit, integration ?? null],
  )
  return withWaiting(database, rows)
}

export async function readRun(database: Queryable, id: string): Promise<RunProgress | undefined> {
  const { rows } = await database.query<RunProgress>(
    `select ${PROGRESS} from sync.reconcile_runs where id = $1`,
    [id],
  )
  const [run] = rows
  if (!run) return undefined
  const later = await database.query(
    `select from sync.reconcile_runs
     where integration = $1 and entity = $2 and mode <> 'incremental' and id > $3 limit 1`,
    [run.integration, run.entity, run.id],
  )
  return later.rowCount === 0 ? (await withWaiting(database, [run]))[0] : run
}

/** Tells the latest full run of each lane what is left to do there. */
async function withWaiting(database: Queryable, runs: readonly RunProgress[]): Promise<RunProgress[]> {
  const full = runs.filter(({ mode }) => mode !== 'incremental')
  const latest = new Map(full.toReversed().map((run) => [laneKey(run), run]))
  if (latest.size === 0) return [...runs]
  const waiting = await readWaiting(database, [...latest.values()])
  return runs.map((run) =>
    latest.get(laneKey(run)) === run ? { ...run, ...waiting.get(laneKey(run)) } : run,
  )
}

/** Ends a run where it is; undefined when it has ended already. Whoever leads it finds out with its next page. */
export async function cancelRun(
  database: Queryable,
  id: string,
  person: string,
): Promise<RunProgress | undefined> {
  const { rows } = await database.query<RunProgress>(
    `with cancelled as (
       update sync.reconcile_runs set state = 'finished', finished_at = now(), lease_until = null, error = $2
       where id = $1 and state = 'running' returning *
     ), noted as (
       insert into sync.operator_actions (person, action, integration, entity, detail)
       select $3, 'cancel-run', integration, entity, jsonb_build_object('run', id::text) from cancelled
     )
     select ${PROGRESS} from cancelled`,
    [id, `cancelled by ${person}`, person],
  )
  return rows[0]
}

/** Reads each lane's last full comparison that came to its end, by the lane's key. */
export async function readLastFullRuns(
  database: Queryable,
): Promise<Map<string, { id: string; at: string; checked: number; found: number; ignored: number }>> {
  const { rows } = await database.query<
    Pick<RunProgress, 'id' | 'integration' | 'entity' | 'checked' | 'found' | 'ignored'> & { at: Date }
  >(
    `select distinct on (integration, entity) id::text, integration, entity, checked::int, found::int, ignored::int,
       finished_at as at
     from sync.reconcile_runs where state = 'finished' and mode <> 'incremental' and error is null
     order by integration, entity, finished_at desc`,
  )
  return new Map(
    rows.map(({ integration, entity, at, ...run }) => [
      laneKey({ integration, entity }),
      { ...run, at: at.toISOString() },
    ]),
  )
}
