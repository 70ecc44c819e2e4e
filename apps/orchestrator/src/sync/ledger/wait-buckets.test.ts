import { describe, expect, test } from 'vitest'
import { WAIT_BOUNDS_MS, waitBucketOf, waitQuantile } from './wait-buckets.ts'

describe('waits', () => {
  test('are counted in the first bucket that is large enough', () => {
    expect([0, 50, 51, 3_600_000, 3_600_001].map(waitBucketOf)).toEqual([0, 0, 1, 18, WAIT_BOUNDS_MS.length])
  })

  test('have no median while there are none', () => {
    expect(waitQuantile(new Map(), 0.5)).toBeNull()
  })

  test('are spread evenly over their bucket', () => {
    const between100And200 = new Map([[2, 10]])
    expect(waitQuantile(between100And200, 0.5)).toBe(150)
    expect(waitQuantile(between100And200, 1)).toBe(200)
  })

  test('have a 95th percentile that one slow one among a hundred does not move', () => {
    const counts = new Map([
      [0, 99],
      [15, 1],
    ])
    expect(waitQuantile(counts, 0.95)).toBeLessThanOrEqual(50)
    expect(waitQuantile(counts, 0.995)).toBeGreaterThan(60_000)
  })

  test('longer than all bounds are told by the last one', () => {
    expect(waitQuantile(new Map([[WAIT_BOUNDS_MS.length, 3]]), 0.5)).toBe(3_600_000)
  })
})
