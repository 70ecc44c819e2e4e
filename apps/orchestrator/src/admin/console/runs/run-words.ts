import type { FoundDrift, Run } from '@tandem/contracts'
import { fieldWords } from '@tandem/sync-words'
import { durationWords, numberWords } from '../number-words.ts'

export const MODE_WORDS: Readonly<Record<Run['mode'], string>> = {
  'dry-run': 'Dry run',
  apply: 'Comparing and repairing',
  incremental: 'Recent changes',
}

export const isRunning = ({ state }: Run): boolean => state === 'running'

/** How a run is coloured: red asks for a person. */
export function runState({ state, error, found, mode, appliedAt }: Run) {
  if (state === 'running') {
    return error === null
      ? ({ words: 'Under way', style: 'warning' } as const)
      : ({ words: 'Waits and tries again', style: 'warning' } as const)
  }
  if (found === 0) return { words: 'No drift', style: 'success' } as const
  if (mode !== 'dry-run')
    return { words: `${numberWords(found)} handed on to be repaired`, style: 'light' } as const
  return appliedAt === null
    ? ({ words: `${numberWords(found)} differ`, style: 'error' } as const)
    : ({ words: `${numberWords(found)} handed on to be repaired`, style: 'light' } as const)
}

/** Checked of how many, how fast, and how long still. */
export function progressWords({ checked, total, startedAt, finishedAt, state }: Run, now: number): string {
  const end = finishedAt === null ? now : Date.parse(finishedAt)
  const seconds = Math.max((end - Date.parse(startedAt)) / 1_000, 0.001)
  const perSecond = checked / seconds
  const far = `${numberWords(checked)} of ${numberWords(total)} checked`
  if (state === 'finished') return `${numberWords(checked)} checked in ${durationWords(seconds * 1_000)}`
  if (checked === 0) return far
  const left = durationWords((1_000 * (total - checked)) / perSecond)
  return `${far}, ${numberWords(perSecond)} a second, about ${left} left`
}

/** What a difference is, seen from the side that lacks what was agreed. */
export function driftWords({ kind, fields }: FoundDrift): string {
  if (kind === 'missing') return 'Missing: it would be created'
  if (kind === 'extra') return 'There though it should not be: it would be deleted'
  return fields.length === 0
    ? 'It can’t be compared any more: a look would say why'
    : `Different: ${fields.map(fieldWords).join(', ')}`
}
