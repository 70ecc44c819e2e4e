import type { EntityOverview, Overview, OverviewQuery } from '@tandem/contracts/operators'
import { type Lane, laneKey, laneOf, MEDUSA_ENTITIES, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { listStopped } from '../../../integrations/stop-integration.ts'
import type { Queryable } from '../../ledger/database.ts'
import { countWorkers } from '../../ledger/presence.ts'
import { readLastFullRuns } from '../../reconcile/read-runs.ts'
import { readBacklog } from './backlog.ts'
import { readRollupsByLane } from './read-rollups.ts'
import { readSeries } from './read-series.ts'
import { sumRollups, syncedOf } from './sum-rollups.ts'

const HOUR_MS = 3_600_000
const RATE_MINUTES = 5

/** Everything that the overview shows; the queue's part is asked of Redis by whoever has it. */
export async function readOverview(
  database: Queryable,
  now: Date,
  { range }: OverviewQuery,
): Promise<Omit<Overview, 'queue'>> {
  const [backlog, lastHour, lately, runs, workers, stopped, series] = await Promise.all([
    readBacklog(database),
    readRollupsByLane(database, new Date(now.getTime() - HOUR_MS)),
    // Whole minutes: the rollups of the first one are all or none of them in.
    readRollupsByLane(database, minutesBefore(now, RATE_MINUTES)),
    readLastFullRuns(database),
    countWorkers(database),
    listStopped(database),
    readSeries(database, now, range),
  ])
  const shown = lanesOf([...backlog, ...lastHour].map(laneKey).concat([...runs.keys()]))
  const entities = shown.map((lane): EntityOverview => {
    const isOf = (row: Lane) => laneKey(row) === laneKey(lane)
    const open = backlog.find(isOf)
    const hour = sumRollups(lastHour.filter(isOf))
    return {
      ...lane,
      waiting: open?.waiting ?? 0,
      failing: open?.failing ?? 0,
      oldestWaitingSince: open?.oldestWaitingSince?.toISOString() ?? null,
      parked: open?.parked ?? 0,
      ignored: open?.ignored ?? 0,
      openConflicts: open?.openConflicts ?? 0,
      synced: syncedOf(hour),
      failed: hour.failed,
      lagP50Ms: hour.lagP50Ms,
      lagP95Ms: hour.lagP95Ms,
      lastFullRun: runs.get(laneKey(lane)) ?? null,
    }
  })
  const hour = sumRollups(lastHour)
  const elapsedMinutes = (now.getTime() - minutesBefore(now, RATE_MINUTES).getTime()) / 60_000
  return {
    at: now.toISOString(),
    workers,
    ...totals(entities),
    lagP50Ms: hour.lagP50Ms,
    lagP95Ms: hour.lagP95Ms,
    syncedPerMinute: syncedOf(sumRollups(lately)) / elapsedMinutes,
    successShare: hour.attempts === 0 ? null : (hour.attempts - hour.failed) / hour.attempts,
    stopped,
    entities,
    series,
  }
}

/** Medusa's lanes always, others' when there is something to tell of them. */
function lanesOf(known: readonly string[]): Lane[] {
  const medusas = MEDUSA_ENTITIES.map((entity) => laneKey({ integration: MEDUSA_INTEGRATION, entity }))
  const others = [...new Set(known)].filter((key) => !medusas.includes(key)).sort()
  return [...medusas, ...others].flatMap((key) => laneOf(key) ?? [])
}

function totals(entities: readonly EntityOverview[]) {
  const sum = (of: (entity: EntityOverview) => number) => entities.reduce((all, each) => all + of(each), 0)
  const oldest = entities.flatMap(({ oldestWaitingSince }) => oldestWaitingSince ?? []).sort()
  return {
    waiting: sum(({ waiting }) => waiting),
    failing: sum(({ failing }) => failing),
    oldestWaitingSince: oldest[0] ?? null,
    parked: sum(({ parked }) => parked),
    ignored: sum(({ ignored }) => ignored),
    openConflicts: sum(({ openConflicts }) => openConflicts),
  }
}

function minutesBefore(now: Date, minutes: number): Date {
  const minute = now.getTime() - (now.getTime() % 60_000)
  return new Date(minute - (minutes - 1) * 60_000)
}
