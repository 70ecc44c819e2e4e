import { waitQuantile } from '../../ledger/wait-buckets.ts'
import type { TallyCount } from './read-tallies.ts'

/** What a step or an hour comes to. */
export type Sums = {
  readonly looks: number
  readonly failed: number
  readonly toPayload: number
  readonly toMedusa: number
  /** Written because a comparison had found it. */
  readonly repaired: number
  readonly failuresByCode: Readonly<Record<string, number>>
  readonly lagP50Ms: number | null
  readonly lagP95Ms: number | null
}

/** Records that were written to the other side. */
export const syncedOf = ({ toPayload, toMedusa }: Sums): number => toPayload + toMedusa

const FAILED: readonly TallyCount['outcome'][] = ['retry', 'parked']

/** Adds up what was tallied: how many went where, how many failed by what, and how long they had waited. */
export function sumTallies(tallies: readonly TallyCount[]): Sums {
  const failures = tallies.filter(({ outcome }) => FAILED.includes(outcome))
  const written = tallies.filter(({ direction }) => direction !== 'none')
  const waits = new Map<number, number>()
  for (const { waitBucket, count } of tallies) {
    if (waitBucket !== null) waits.set(waitBucket, (waits.get(waitBucket) ?? 0) + count)
  }
  const failuresByCode: Record<string, number> = {}
  for (const { errorCode, count } of failures) {
    const code = errorCode ?? 'INTERNAL'
    failuresByCode[code] = (failuresByCode[code] ?? 0) + count
  }
  return {
    looks: total(tallies),
    failed: total(failures),
    toPayload: total(written.filter(({ direction }) => direction === 'medusa-to-payload')),
    toMedusa: total(written.filter(({ direction }) => direction === 'payload-to-medusa')),
    repaired: total(written.filter(({ reason }) => reason === 'sweep')),
    failuresByCode,
    lagP50Ms: waitQuantile(waits, 0.5),
    lagP95Ms: waitQuantile(waits, 0.95),
  }
}

const total = (tallies: readonly TallyCount[]): number => tallies.reduce((sum, { count }) => sum + count, 0)
