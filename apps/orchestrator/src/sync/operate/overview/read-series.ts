import { OVERVIEW_RANGES, type OverviewQuery, type OverviewSeries } from '@tandem/contracts/operators'
import type { Queryable } from '../../ledger/database.ts'
import { type RollupCount, readRollupsByStep } from './read-rollups.ts'
import { type Sums, sumRollups } from './sum-rollups.ts'

/** Reads the series of a range, step by step up to the one that is still running. */
export async function readSeries(
  database: Queryable,
  now: Date,
  range: OverviewQuery['range'],
): Promise<OverviewSeries> {
  const { seconds, stepSeconds } = OVERVIEW_RANGES[range]
  const steps = seconds / stepSeconds
  const stepMs = stepSeconds * 1_000
  const last = now.getTime() - (now.getTime() % stepMs)
  const from = new Date(last - (steps - 1) * stepMs)
  const [rollups, gauges, conflicts, found] = await Promise.all([
    readRollupsByStep(database, from, stepSeconds),
    readGauges(database, from, stepSeconds),
    readConflicts(database, from, stepSeconds),
    readFound(database, from, stepSeconds),
  ])
  const byStep = Array.from({ length: steps }, (): RollupCount[] => [])
  for (const rollup of rollups) byStep[rollup.step]?.push(rollup)
  const sums = byStep.map(sumRollups)
  const each = <T>(of: (sum: Sums) => T): T[] => sums.map(of)
  const codes = [...new Set(sums.flatMap(({ failuresByCode }) => Object.keys(failuresByCode)))].sort()
  const atStep = <T>(rows: readonly ({ readonly step: number } & T)[]): (T | undefined)[] => {
    const found = new Map(rows.map((row) => [row.step, row]))
    return sums.map((_, step) => found.get(step))
  }
  return {
    stepSeconds,
    at: sums.map((_, step) => new Date(from.getTime() + step * stepMs).toISOString()),
    lagP50Ms: each(({ lagP50Ms }) => lagP50Ms),
    lagP95Ms: each(({ lagP95Ms }) => lagP95Ms),
    toPayload: each(({ toPayload }) => toPayload),
    toRemote: each(({ toRemote }) => toRemote),
    toMedusa: each(({ toMedusa }) => toMedusa),
    attempts: each(({ attempts }) => attempts),
    failed: each(({ failed }) => failed),
    failuresByCode: Object.fromEntries(
      codes.map((code) => [code, each(({ failuresByCode }) => failuresByCode[code] ?? 0)]),
    ),
    conflictsOpened: atStep(conflicts).map((row) => row?.opened ?? 0),
    conflictsResolved: atStep(conflicts).map((row) => row?.resolved ?? 0),
    driftFound: atStep(found).map((row) => row?.found ?? 0),
    driftRepaired: each(({ repaired }) => repaired),
    oldestWaitingMs: atStep(gauges).map((row) => row?.oldestWaitingMs ?? null),
    waiting: atStep(gauges).map((row) => row?.waiting ?? null),
    parked: atStep(gauges).map((row) => row?.parked ?? null),
    openConflicts: atStep(gauges).map((row) => row?.openConflicts ?? null),
  }
}

const STEP = (column: string) => `floor(extract(epoch from ${column} - $1) / $2)::int as step`

type Gauges = {
  step: number
  oldestWaitingMs: number
  waiting: number
  parked: number
  openConflicts: number
}

async function readGauges(database: Queryable, from: Date, stepSeconds: number): Promise<Gauges[]> {
  const { rows } = await database.query<Gauges>(
    `select ${STEP('minute')}, max(oldest_waiting_ms)::float as "oldestWaitingMs", max(waiting) as waiting,
       max(parked) as parked, max(open_conflicts) as "openConflicts"
     from sync.samples where minute >= $1 group by 1`,
    [from, stepSeconds],
  )
  return rows
}

type Conflicts = { step: number; opened: number; resolved: number }

async function readConflicts(database: Queryable, from: Date, stepSeconds: number): Promise<Conflicts[]> {
  const { rows } = await database.query<Conflicts>(
    `select step, sum(opened)::int as opened, sum(resolved)::int as resolved from (
       select ${STEP('created_at')}, 1 as opened, 0 as resolved from sync_conflicts where created_at >= $1
       union all
       select ${STEP('updated_at')}, 0, 1 from sync_conflicts where status = 'resolved' and updated_at >= $1
     ) change group by step`,
    [from, stepSeconds],
  )
  return rows
}

type Found = { step: number; found: number }

/** By when the run began: a run's findings are one sum. */
async function readFound(database: Queryable, from: Date, stepSeconds: number): Promise<Found[]> {
  const { rows } = await database.query<Found>(
    `select ${STEP('started_at')}, sum(found)::int as found
     from sync.reconcile_runs where started_at >= $1 and found > 0 group by 1`,
    [from, stepSeconds],
  )
  return rows
}
