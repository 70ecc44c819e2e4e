import type { Overview } from '@tandem/contracts/operators'
import { consoleAddress } from '../console-pages.ts'
import { formatDuration, formatNumber, formatShare } from '../format-number.ts'
import { jobsAddress } from '../rows-address.ts'

/** `person`: somebody has to look; `rising`: not as it should be, and may pass by itself. */
export type Level = 'calm' | 'rising' | 'person'

export type Tile = {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly detail: string
  readonly level: Level
  /** Where the rows behind it are. */
  readonly href: string
  readonly trend: readonly (number | null)[]
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Every night all records are compared: a run that is older was left out. */
const FULL_RUN_EVERY = 26 * HOUR

/** Answers what an operator looks at first. */
export function tilesOf(overview: Overview): Tile[] {
  const { at, series, waiting, failing, parked, ignored, openConflicts } = overview
  const age = overview.oldestWaitingSince === null ? 0 : ageOf(overview.oldestWaitingSince, at)
  const drift = driftOf(overview)
  return [
    {
      key: 'oldest',
      label: 'Oldest unsynced change',
      value: overview.oldestWaitingSince === null ? 'None' : formatDuration(age),
      detail: overview.oldestWaitingSince === null ? 'everything is up to date' : 'since it was made',
      level: levelOf(age, 30 * SECOND, 5 * MINUTE),
      href: `${consoleAddress('parked')}?tab=waiting`,
      trend: series.oldestWaitingMs,
    },
    {
      key: 'lag',
      label: 'Lag, 95th percentile',
      value: overview.lagP95Ms === null ? '—' : formatDuration(overview.lagP95Ms),
      detail: 'from change to other side, last hour',
      level: levelOf(overview.lagP95Ms ?? 0, 5 * SECOND, Number.POSITIVE_INFINITY),
      href: jobsAddress({ outcome: ['created', 'updated', 'deleted'] }),
      trend: series.lagP95Ms,
    },
    {
      key: 'rate',
      label: 'Synced per minute',
      value: formatNumber(overview.syncedPerMinute),
      detail: 'mean of five minutes',
      level: 'calm',
      href: jobsAddress({ outcome: ['created', 'updated', 'deleted'] }),
      trend: series.toPayload.map((count, step) => count + (series.toRemote[step] ?? 0)),
    },
    {
      key: 'success',
      label: 'Success, last hour',
      value: overview.successShare === null ? '—' : formatShare(overview.successShare),
      detail: 'of all sync attempts',
      level: levelOf(1 - (overview.successShare ?? 1), 0.01, Number.POSITIVE_INFINITY),
      href: jobsAddress({ outcome: ['retry', 'parked'] }),
      trend: series.attempts.map((attempts, step) =>
        attempts === 0 ? null : 1 - (series.failed[step] ?? 0) / attempts,
      ),
    },
    {
      key: 'waiting',
      label: 'Waiting to sync',
      value: formatNumber(waiting),
      detail: failing === 0 ? 'none has failed' : `${formatNumber(failing)} retrying`,
      level: failing > 0 ? 'rising' : levelOf(waiting, 1_000, Number.POSITIVE_INFINITY),
      href: `${consoleAddress('parked')}?tab=waiting`,
      trend: series.waiting,
    },
    {
      key: 'parked',
      label: 'Needs attention',
      value: formatNumber(parked),
      detail: besides(parked === 0 ? 'no records parked' : 'by cause, with what to do', ignored),
      level: levelOf(parked, Number.POSITIVE_INFINITY, 0),
      href: consoleAddress('parked'),
      trend: series.parked,
    },
    {
      key: 'conflicts',
      label: 'Open conflicts',
      value: formatNumber(openConflicts),
      detail: openConflicts === 0 ? 'none to decide' : 'both sides changed a field',
      level: levelOf(openConflicts, Number.POSITIVE_INFINITY, 0),
      href: consoleAddress('conflicts'),
      trend: series.openConflicts,
    },
    {
      key: 'drift',
      label: 'Drift',
      value: drift.share === null ? '—' : formatShare(drift.share),
      detail:
        drift.comparedAt === null
          ? 'not all compared in full yet'
          : besides(`compared ${formatDuration(ageOf(drift.comparedAt, at))} ago`, drift.ignored),
      level:
        drift.comparedAt === null || (drift.share ?? 0) > 0 || ageOf(drift.comparedAt, at) > FULL_RUN_EVERY
          ? 'rising'
          : 'calm',
      href: consoleAddress('runs'),
      trend: series.driftFound,
    },
  ]
}

/** What somebody ignores is no trouble, and not up to date either. */
const besides = (label: string, ignored: number): string =>
  ignored === 0 ? label : `${label}, ${formatNumber(ignored)} ignored`

const ageOf = (moment: string, now: string): number => Math.max(0, Date.parse(now) - Date.parse(moment))

/** Above a bound, not at it. */
function levelOf(value: number, rising: number, person: number): Level {
  if (value > person) return 'person'
  return value > rising ? 'rising' : 'calm'
}

/** Answers what the last full comparisons found, and when the longest ago of them ended. */
function driftOf({ entities }: Overview): {
  share: number | null
  comparedAt: string | null
  ignored: number
} {
  const runs = entities.flatMap(({ lastFullRun }) => lastFullRun ?? [])
  const checked = runs.reduce((sum, run) => sum + run.checked, 0)
  const found = runs.reduce((sum, run) => sum + run.found, 0)
  const oldest = runs.map(({ at }) => at).sort()[0] ?? null
  return {
    share: runs.length === 0 ? null : found / Math.max(checked, 1),
    comparedAt: runs.length < entities.length ? null : oldest,
    ignored: runs.reduce((sum, run) => sum + run.ignored, 0),
  }
}
