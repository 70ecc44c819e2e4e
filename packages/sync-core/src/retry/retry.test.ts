import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRetry, RETRY_DELAYS_MS } from '../index.ts'

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('a failed attempt', () => {
  test.each([
    [1, 1_600, 2_400],
    [2, 3_200, 4_800],
    [3, 6_400, 9_600],
  ])('number %i of a transient kind is retried between %i and %i ms later', (failed, least, most) => {
    fc.assert(
      fc.property(random, (value) => {
        const plan = planRetry('transient', failed, value)
        expect(plan.kind).toBe('retry')
        if (plan.kind === 'retry') {
          expect(plan.delayMs).toBeGreaterThanOrEqual(least)
          expect(plan.delayMs).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  test('waits 2, 4 and 8 seconds in the middle, and uses the whole width of the jitter', () => {
    expect(RETRY_DELAYS_MS).toEqual([2_000, 4_000, 8_000])
    for (const [index, delayMs] of RETRY_DELAYS_MS.entries()) {
      expect(planRetry('transient', index + 1, 0.5)).toEqual({ kind: 'retry', delayMs })
      expect(planRetry('transient', index + 1, 0)).toEqual({ kind: 'retry', delayMs: delayMs * 0.8 })
      expect(planRetry('transient', index + 1, 0.999_999_9)).toEqual({
        kind: 'retry',
        delayMs: delayMs * 1.2,
      })
    }
  })

  test.each(['permanent', 'defect'] as const)(
    'of a %s kind parks at once, whatever was asked for',
    (kind) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 10 }),
          random,
          fc.nat(60_000),
          (failed, value, retryAfterMs) => {
            expect(planRetry(kind, failed, value, retryAfterMs)).toEqual({ kind: 'park' })
          },
        ),
      )
    },
  )

  test('number 4 and any later one parks, even when the other system asked to wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 1_000 }),
        random,
        fc.nat(60_000),
        (failed, value, retryAfterMs) => {
          expect(planRetry('transient', failed, value, retryAfterMs)).toEqual({ kind: 'park' })
        },
      ),
    )
  })

  test('waits at least as long as the other system asked for, and never shorter than its own delay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), random, fc.nat(60_000), (failed, value, retryAfterMs) => {
        const own = planRetry('transient', failed, value)
        const asked = planRetry('transient', failed, value, retryAfterMs)
        if (own.kind !== 'retry' || asked.kind !== 'retry') throw new Error('a transient failure was parked')
        expect(asked.delayMs).toBe(Math.max(own.delayMs, retryAfterMs))
      }),
    )
  })

  test('is planned in whole milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), random, (failed, value) => {
        expect(planRetry('transient', failed, value)).toEqual({
          kind: 'retry',
          delayMs: expect.toSatisfy(Number.isInteger),
        })
      }),
    )
  })
})
