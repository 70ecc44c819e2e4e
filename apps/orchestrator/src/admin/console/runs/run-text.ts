import type { FoundDrift, Run } from '@tandem/contracts/operators'
import { fieldLabel } from '@tandem/sync-labels'
import { formatDuration, formatNumber } from '../format-number.ts'

export const MODE_LABELS: Readonly<Record<Run['mode'], string>> = {
  'dry-run': 'Dry run',
  apply: 'Comparing and repairing',
  incremental: 'Recent changes',
}

export const isRunning = ({ state }: Run): boolean => state === 'running'

/** Says how a run is coloured: red asks for a person. */
export function runState(run: Run) {
  const { label, style } = stateOf(run)
  if (run.ignored === 0) return { label, style }
  const calm = style === 'success' ? ('light' as const) : style
  return { label: `${label}, ${formatNumber(run.ignored)} ignored`, style: calm }
}

function stateOf({ state, error, found, mode, appliedAt }: Run) {
  if (state === 'running') {
    return error === null
      ? ({ label: 'Running', style: 'warning' } as const)
      : ({ label: 'Retrying', style: 'warning' } as const)
  }
  if (found === 0) return { label: 'No drift', style: 'success' } as const
  if (mode !== 'dry-run')
    return { label: `${formatNumber(found)} queued for repair`, style: 'light' } as const
  return appliedAt === null
    ? ({ label: `${formatNumber(found)} differ`, style: 'error' } as const)
    : ({ label: `${formatNumber(found)} queued for repair`, style: 'light' } as const)
}

/** Checked of how many, how fast, and how long still; and what waits to be written, which may take far longer. */
export function progressText(run: Run, now: number): string {
  const { waiting, secondsLeft } = run
  const checked = checkedText(run, now)
  if (waiting === 0) return checked
  const left =
    secondsLeft === null ? 'nobody knows yet how long' : `about ${formatDuration(1_000 * secondsLeft)} left`
  return `${checked}; ${formatNumber(waiting)} wait to be written, ${left}`
}

function checkedText(
  { checked, total, startedAt, finishedAt, state, isPreparing }: Run,
  now: number,
): string {
  const end = finishedAt === null ? now : Date.parse(finishedAt)
  const seconds = Math.max((end - Date.parse(startedAt)) / 1_000, 0.001)
  const perSecond = checked / seconds
  const far = `${formatNumber(checked)} of ${formatNumber(total)} checked`
  if (state === 'finished') return `${formatNumber(checked)} checked in ${formatDuration(seconds * 1_000)}`
  if (isPreparing) return 'A file of everything is being made'
  if (total === 0) return 'Starting'
  if (checked === 0) return far
  const left = formatDuration((1_000 * (total - checked)) / perSecond)
  return `${far}, ${formatNumber(perSecond)} a second, about ${left} left`
}

/** Says what a difference is, seen from the side that lacks what was agreed. */
export function driftText({ kind, fields }: FoundDrift): string {
  if (kind === 'ignored') return 'Ignored by somebody'
  if (kind === 'missing') {
    const of = fields.length === 0 ? '' : `, with ${fields.map(nameLabel).join(', ')}`
    return `Missing: would be created${of}`
  }
  if (kind === 'extra') return 'Should not exist: would be deleted'
  return fields.length === 0
    ? 'Could not be compared: sync it to see why'
    : `Different: ${fields.map(nameLabel).join(', ')}`
}

/** `description.en` is the description in one language. */
function nameLabel(name: string): string {
  const [field = '', language] = name.split('.')
  return language === undefined ? fieldLabel(field) : `${fieldLabel(field)} (${language})`
}
