import { z } from 'zod'
import { entitySchema } from '../sync/entities.ts'
import { integrationIdSchema } from '../sync/integrations.ts'
import { queueStatsSchema } from './queue-stats.ts'

/** `GET /api/overview`: how the whole stands, and how it has gone. Counts and moments; no records, no values. */

const count = z.number().int().nonnegative()
const moment = z.iso.datetime()
const milliseconds = z.number().nonnegative()

/** The ranges that the series look back. */
export const OVERVIEW_RANGES = {
  hour: { seconds: 3_600, stepSeconds: 60 },
  day: { seconds: 86_400, stepSeconds: 900 },
  week: { seconds: 604_800, stepSeconds: 7_200 },
} as const
export const overviewQuerySchema = z.object({ range: z.enum(['hour', 'day', 'week']).default('hour') })
export type OverviewQuery = z.infer<typeof overviewQuerySchema>

/** The state of one lane, and its last hour. */
export const entityOverviewSchema = z.object({
  integration: integrationIdSchema,
  entity: entitySchema,
  /** Records that wait to be looked at, those that have failed and are tried again included. */
  waiting: count,
  failing: count,
  oldestWaitingSince: moment.nullable(),
  parked: count,
  /** Parked, and ignored by somebody. */
  ignored: count,
  openConflicts: count,
  /** Records written to the other side. */
  synced: count,
  /** Attempts that failed. */
  failed: count,
  lagP50Ms: milliseconds.nullable(),
  lagP95Ms: milliseconds.nullable(),
  /** The last comparison of all its records. */
  lastFullRun: z
    .object({ id: z.string(), at: moment, checked: count, found: count, ignored: count })
    .nullable(),
})
export type EntityOverview = z.infer<typeof entityOverviewSchema>

/** Side by side: the nth of each is of the step that begins at the nth moment. null where nothing is known. */
export const overviewSeriesSchema = z.object({
  stepSeconds: count,
  at: z.array(moment),
  lagP50Ms: z.array(milliseconds.nullable()),
  lagP95Ms: z.array(milliseconds.nullable()),
  toPayload: z.array(count),
  /** To any other system. */
  toRemote: z.array(count),
  /** Of these, to Medusa. */
  toMedusa: z.array(count),
  attempts: z.array(count),
  failed: z.array(count),
  failuresByCode: z.record(z.string(), z.array(count)),
  conflictsOpened: z.array(count),
  conflictsResolved: z.array(count),
  driftFound: z.array(count),
  driftRepaired: z.array(count),
  /** At their worst within the step. */
  oldestWaitingMs: z.array(milliseconds.nullable()),
  waiting: z.array(count.nullable()),
  parked: z.array(count.nullable()),
  openConflicts: z.array(count.nullable()),
})
export type OverviewSeries = z.infer<typeof overviewSeriesSchema>

export const overviewSchema = z.object({
  at: moment,
  /** Processes that work on changes. */
  workers: count,
  /** null when Redis does not answer; work goes on without it. */
  queue: queueStatsSchema.shape.stats.nullable(),
  waiting: count,
  failing: count,
  oldestWaitingSince: moment.nullable(),
  parked: count,
  ignored: count,
  openConflicts: count,
  /** From a change's arrival until it was written to the other side, in the last hour. */
  lagP50Ms: milliseconds.nullable(),
  lagP95Ms: milliseconds.nullable(),
  /** Records written to the other side, as the mean of the last five minutes. */
  syncedPerMinute: z.number().nonnegative(),
  /** Of all attempts of the last hour, how many went well: 0 to 1; null when there were none. */
  successShare: z.number().min(0).max(1).nullable(),
  /** Integrations whose system takes nothing from us any more: they rest until somebody mends them. */
  stopped: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string() })),
  entities: z.array(entityOverviewSchema),
  series: overviewSeriesSchema,
})
export type Overview = z.infer<typeof overviewSchema>
