import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { waitQuantile } from '../../ledger/wait-buckets.ts'
import { directionTo, leadsToHub } from '../../systems.ts'
import type { RollupCount } from './read-rollups.ts'

/** The sums of a step or an hour. */
export type Sums = {
  readonly attempts: number
  readonly failed: number
  readonly toPayload: number
  /** To any other system. */
  readonly toRemote: number
  /** Of these, to Medusa. */
  readonly toMedusa: number
  /** Written because a comparison had found it. */
  readonly repaired: number
  readonly failuresByCode: Readonly<Record<string, number>>
  readonly lagP50Ms: number | null
  readonly lagP95Ms: number | null
}

/** Records that were written to the other side. */
export const syncedOf = ({ toPayload, toRemote }: Sums): number => toPayload + toRemote

const FAILED: readonly RollupCount['outcome'][] = ['retry', 'parked']

/** Adds up what was tallied: how many went where, how many failed by what, and how long they had waited. */
export function sumRollups(rollups: readonly RollupCount[]): Sums {
  const failures = rollups.filter(({ outcome }) => FAILED.includes(outcome))
  const written = rollups.filter(({ direction }) => direction !== 'none')
  const waits = new Map<number, number>()
  for (const { waitBucket, count } of rollups) {
    if (waitBucket !== null) waits.set(waitBucket, (waits.get(waitBucket) ?? 0) + count)
  }
  const failuresByCode: Record<string, number> = {}
  for (const { errorCode, count } of failures) {
    const code = errorCode ?? 'INTERNAL'
    failuresByCode[code] = (failuresByCode[code] ?? 0) + count
  }
  return {
    attempts: total(rollups),
    failed: total(failures),
    toPayload: total(written.filter(({ direction }) => leadsToHub(direction))),
    toRemote: total(written.filter(({ direction }) => !leadsToHub(direction))),
    toMedusa: total(
      written.filter(({ direction }) => direction === directionTo('remote', MEDUSA_INTEGRATION)),
    ),
    repaired: total(written.filter(({ reason }) => reason === 'sweep')),
    failuresByCode,
    lagP50Ms: waitQuantile(waits, 0.5),
    lagP95Ms: waitQuantile(waits, 0.95),
  }
}

const total = (rollups: readonly RollupCount[]): number => rollups.reduce((sum, { count }) => sum + count, 0)
