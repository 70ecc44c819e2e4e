import { ENTITIES, type EntityOverview, type Overview, type OverviewQuery } from '@tandem/contracts'
import type { Queryable } from '../../ledger/database.ts'
import { countWorkers } from '../../ledger/presence.ts'
import { readLastFullRuns } from '../../reconcile/runs.ts'
import { readSeries } from './read-series.ts'
import { readTalliesByEntity } from './read-tallies.ts'
import { readStanding } from './standing.ts'
import { sumTallies, syncedOf } from './sum-tallies.ts'

const HOUR_MS = 3_600_000
const RATE_MINUTES = 5

/** Everything that the overview shows; the queue's part is asked of Redis by whoever has it. */
export async function readOverview(
  database: Queryable,
  now: Date,
  { range }: OverviewQuery,
): Promise<Omit<Overview, 'queue'>> {
  const [standing, lastHour, lately, runs, workers, series] = await Promise.all([
    readStanding(database),
    readTalliesByEntity(database, new Date(now.getTime() - HOUR_MS)),
    // Whole minutes: the tallies of the first one are all or none of them in.
    readTalliesByEntity(database, minutesBefore(now, RATE_MINUTES)),
    readLastFullRuns(database),
    countWorkers(database),
    readSeries(database, now, range),
  ])
  const entities = ENTITIES.map((entity): EntityOverview => {
    const open = standing.find((each) => each.entity === entity)
    const hour = sumTallies(lastHour.filter((tally) => tally.entity === entity))
    return {
      entity,
      waiting: open?.waiting ?? 0,
      failing: open?.failing ?? 0,
      oldestWaitingSince: open?.oldestWaitingSince?.toISOString() ?? null,
      parked: open?.parked ?? 0,
      openConflicts: open?.openConflicts ?? 0,
      synced: syncedOf(hour),
      failed: hour.failed,
      lagP50Ms: hour.lagP50Ms,
      lagP95Ms: hour.lagP95Ms,
      lastFullRun: runs.get(entity) ?? null,
    }
  })
  const hour = sumTallies(lastHour)
  const elapsedMinutes = (now.getTime() - minutesBefore(now, RATE_MINUTES).getTime()) / 60_000
  return {
    at: now.toISOString(),
    workers,
    ...totals(entities),
    lagP50Ms: hour.lagP50Ms,
    lagP95Ms: hour.lagP95Ms,
    syncedPerMinute: syncedOf(sumTallies(lately)) / elapsedMinutes,
    successShare: hour.looks === 0 ? null : (hour.looks - hour.failed) / hour.looks,
    entities,
    series,
  }
}

function totals(entities: readonly EntityOverview[]) {
  const sum = (of: (entity: EntityOverview) => number) => entities.reduce((all, each) => all + of(each), 0)
  const oldest = entities.flatMap(({ oldestWaitingSince }) => oldestWaitingSince ?? []).sort()
  return {
    waiting: sum(({ waiting }) => waiting),
    failing: sum(({ failing }) => failing),
    oldestWaitingSince: oldest[0] ?? null,
    parked: sum(({ parked }) => parked),
    openConflicts: sum(({ openConflicts }) => openConflicts),
  }
}

function minutesBefore(now: Date, minutes: number): Date {
  const minute = now.getTime() - (now.getTime() % 60_000)
  return new Date(minute - (minutes - 1) * 60_000)
}
