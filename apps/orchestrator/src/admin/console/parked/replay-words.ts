import type { Replay } from '@tandem/contracts'
import { numberWords } from '../number-words.ts'

type Counts = Pick<Replay, 'total' | 'waiting' | 'succeeded' | 'retrying' | 'parked' | 'left' | 'cancelledBy'>

/** How far a replay is and what came of it; what there is none of is not spoken of. */
export function replayWords({
  total,
  waiting,
  succeeded,
  retrying,
  parked,
  left,
  cancelledBy,
}: Counts): string {
  const parts: readonly (readonly [number, string])[] = [
    [succeeded, 'in step'],
    [retrying, 'tried again'],
    [parked, 'stopped once more'],
    [waiting, 'not looked at yet'],
    [left, cancelledBy === null ? 'left as they are' : `left, because ${cancelledBy} cancelled the rest`],
  ]
  const told = parts.flatMap(([count, words]) => (count > 0 ? [`${numberWords(count)} ${words}`] : []))
  return `Of ${numberWords(total)}: ${told.join(', ') || 'none'}.`
}
