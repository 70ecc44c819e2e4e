import { expect, test } from 'vitest'
import type { TallyCount } from './read-tallies.ts'
import { sumTallies, syncedOf } from './sum-tallies.ts'

const written: TallyCount = {
  direction: 'medusa-to-payload',
  outcome: 'updated',
  reason: 'webhook',
  errorCode: null,
  waitBucket: 2,
  count: 10,
}
const echo: TallyCount = { ...written, direction: 'none', outcome: 'echo', waitBucket: null, count: 4 }
const failed: TallyCount = { ...echo, outcome: 'retry', errorCode: 'PEER_UNREACHABLE', count: 3 }

test('what was written counts by direction, what failed by cause, and both are looks', () => {
  const sums = sumTallies([
    written,
    { ...written, direction: 'payload-to-medusa', reason: 'sweep', count: 2 },
    echo,
    failed,
    { ...failed, outcome: 'parked', count: 1 },
  ])
  expect(sums).toMatchObject({
    looks: 20,
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
  expect(sumTallies([])).toMatchObject({ looks: 0, failed: 0, lagP50Ms: null, failuresByCode: {} })
})
