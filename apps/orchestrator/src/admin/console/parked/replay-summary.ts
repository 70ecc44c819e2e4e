import type { Replay } from '@tandem/contracts/operators'
import { formatNumber } from '../format-number.ts'

type Counts = Pick<
  Replay,
  'total' | 'waiting' | 'succeeded' | 'retrying' | 'parked' | 'skipped' | 'cancelledBy'
>

/** Says how far a replay is and what came of it; counts of none are left out. */
export function replaySummary({
  total,
  waiting,
  succeeded,
  retrying,
  parked,
  skipped,
  cancelledBy,
}: Counts): string {
  const parts: readonly (readonly [number, string])[] = [
    [succeeded, 'up to date'],
    [retrying, 'retrying'],
    [parked, 'failed again'],
    [waiting, 'queued'],
    [skipped, cancelledBy === null ? 'skipped' : `skipped, because ${cancelledBy} cancelled the rest`],
  ]
  const summary = parts.flatMap(([count, words]) => (count > 0 ? [`${formatNumber(count)} ${words}`] : []))
  return `Of ${formatNumber(total)}: ${summary.join(', ') || 'none'}.`
}
