import type { Overview } from '@tandem/contracts'
import { consoleAddress } from '../console-pages.ts'
import { durationWords, numberWords, shareWords } from '../number-words.ts'
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

/** What an operator looks at first. */
export function tilesOf(overview: Overview): Tile[] {
  const { at, series, waiting, failing, parked, openConflicts } = overview
  const age = overview.oldestWaitingSince === null ? 0 : ageOf(overview.oldestWaitingSince, at)
  const drift = driftOf(overview)
  return [
    {
      key: 'oldest',
      label: 'Oldest unsynced change',
      value: overview.oldestWaitingSince === null ? 'None' : durationWords(age),
      detail: overview.oldestWaitingSince === null ? 'all that was told of is in step' : 'since it was made',
      level: levelOf(age, 30 * SECOND, 5 * MINUTE),
      href: `${consoleAddress('parked')}?tab=waiting`,
      trend: series.oldestWaitingMs,
    },
    {
      key: 'lag',
      label: 'Lag, 95th percentile',
      value: overview.lagP95Ms === null ? '—' : durationWords(overview.lagP95Ms),
      detail: 'from change to other side, last hour',
      level: levelOf(overview.lagP95Ms ?? 0, 5 * SECOND, Number.POSITIVE_INFINITY),
      href: jobsAddress({ outcome: ['created', 'updated', 'deleted'] }),
      trend: series.lagP95Ms,
    },
    {
      key: 'rate',
      label: 'Synced per minute',
      value: numberWords(overview.syncedPerMinute),
      detail: 'mean of five minutes',
      level: 'calm',
      href: jobsAddress({ outcome: ['created', 'updated', 'deleted'] }),
      trend: series.toPayload.map((count, step) => count + (series.toMedusa[step] ?? 0)),
    },
    {
      key: 'success',
      label: 'Success, last hour',
      value: overview.successShare === null ? '—' : shareWords(overview.successShare),
      detail: 'of all looks at a record',
      level: levelOf(1 - (overview.successShare ?? 1), 0.01, Number.POSITIVE_INFINITY),
      href: jobsAddress({ outcome: ['retry', 'parked'] }),
      trend: series.looks.map((looks, step) => (looks === 0 ? null : 1 - (series.failed[step] ?? 0) / looks)),
    },
    {
      key: 'waiting',
      label: 'Waiting to sync',
      value: numberWords(waiting),
      detail: failing === 0 ? 'none has failed' : `${numberWords(failing)} tried again by themselves`,
      level: failing > 0 ? 'rising' : levelOf(waiting, 1_000, Number.POSITIVE_INFINITY),
      href: `${consoleAddress('parked')}?tab=waiting`,
      trend: series.waiting,
    },
    {
      key: 'parked',
      label: 'Stopped',
      value: numberWords(parked),
      detail: parked === 0 ? 'nothing needs a person' : 'by cause, and what to do',
      level: levelOf(parked, Number.POSITIVE_INFINITY, 0),
      href: consoleAddress('parked'),
      trend: series.parked,
    },
    {
      key: 'conflicts',
      label: 'Open conflicts',
      value: numberWords(openConflicts),
      detail: openConflicts === 0 ? 'nothing needs a person' : 'both sides changed a field',
      level: levelOf(openConflicts, Number.POSITIVE_INFINITY, 0),
      href: consoleAddress('conflicts'),
      trend: series.openConflicts,
    },
    {
      key: 'drift',
      label: 'Drift',
      value: drift.share === null ? '—' : shareWords(drift.share),
      detail:
        drift.comparedAt === null
          ? 'not all compared in full yet'
          : `compared ${durationWords(ageOf(drift.comparedAt, at))} ago`,
      level:
        drift.comparedAt === null || (drift.share ?? 0) > 0 || ageOf(drift.comparedAt, at) > FULL_RUN_EVERY
          ? 'rising'
          : 'calm',
      href: consoleAddress('runs'),
      trend: series.driftFound,
    },
  ]
}

const ageOf = (moment: string, now: string): number => Math.max(0, Date.parse(now) - Date.parse(moment))

/** Above a bound, not at it. */
function levelOf(value: number, rising: number, person: number): Level {
  if (value > person) return 'person'
  return value > rising ? 'rising' : 'calm'
}

/** What the last full comparisons found, and when the longest ago of them ended. */
function driftOf({ entities }: Overview): { share: number | null; comparedAt: string | null } {
  const runs = entities.flatMap(({ lastFullRun }) => lastFullRun ?? [])
  const checked = runs.reduce((sum, run) => sum + run.checked, 0)
  const found = runs.reduce((sum, run) => sum + run.found, 0)
  const oldest = runs.map(({ at }) => at).sort()[0] ?? null
  return {
    share: runs.length === 0 ? null : found / Math.max(checked, 1),
    comparedAt: runs.length < entities.length ? null : oldest,
  }
}
