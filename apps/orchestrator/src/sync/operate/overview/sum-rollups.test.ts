import { expect, test } from 'vitest'
import type { RollupCount } from './read-rollups.ts'
import { sumRollups, syncedOf } from './sum-rollups.ts'

const written: RollupCount = {
  direction: 'medusa-to-payload',
  outcome: 'updated',
  reason: 'webhook',
  errorCode: null,
  waitBucket: 2,
  count: 10,
}
const echo: RollupCount = { ...written, direction: 'none', outcome: 'echo', waitBucket: null, count: 4 }
const failed: RollupCount = { ...echo, outcome: 'retry', errorCode: 'PEER_UNREACHABLE', count: 3 }

test('what was written counts by direction, what failed by cause, and both are attempts', () => {
  const sums = sumRollups([
    written,
    { ...written, direction: 'payload-to-medusa', reason: 'sweep', count: 2 },
    echo,
    failed,
    { ...failed, outcome: 'parked', count: 1 },
  ])
  expect(sums).toMatchObject({
    attempts: 20,
    failed: 4,
    toPayload: 10,
    toMedusa: 2,
    repaired: 2,
    failuresByCode: { PEER_UNREACHABLE: 4 },
    lagP50Ms: 150,
  })
  expect(syncedOf(sums)).toBe(12)
})

test('nothing comes to nothing', () => {
  expect(sumRollups([])).toMatchObject({ attempts: 0, failed: 0, lagP50Ms: null, failuresByCode: {} })
})
