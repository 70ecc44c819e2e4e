import { describe, expect, it } from 'vitest'
import { backoffMs, retryAfterMs } from './backoff.ts'

describe('backoff', () => {
  it('doubles from a quarter of a second to five seconds and stays there', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 500].map(backoffMs)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000])
  })
})

describe('Retry-After', () => {
  const now = new Date('2026-01-01T00:00:00Z')

  it.each([
    ['3', 3000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['86400', 60_000],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%j means %j milliseconds', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms)
  })
})
