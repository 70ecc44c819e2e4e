import { describe, expect, test } from 'vitest'
import { type Decision, EXISTENCE, leaveLink } from '../index.ts'

const decision: Decision = { writes: {}, base: { title: { hash: 'a' } }, conflicts: [], drift: [] }
const transient = { kind: 'transient', retryAfterMs: 0 } as const

describe('a link is left', () => {
  test('active and with its attempts forgotten, when all is written', () => {
    expect(leaveLink(3, { kind: 'settled', decision }, 0.5)).toEqual({
      settled: true,
      inDoubt: false,
      status: 'active',
      attempts: 0,
      delayMs: null,
    })
  })

  test('as a tombstone, when the record is gone on both sides', () => {
    const gone = { ...decision, base: null }
    expect(leaveLink(0, { kind: 'settled', decision: gone }, 0.5)).toMatchObject({ status: 'tombstone' })
  })

  test('to a person, when one side deleted what the other edited', () => {
    const conflict = { field: EXISTENCE, winner: 'hub', base: null, remote: null, hub: {} } as const
    const torn = { ...decision, conflicts: [conflict] }
    expect(leaveLink(0, { kind: 'settled', decision: torn }, 0.5)).toMatchObject({ status: 'conflict' })
  })

  test('with all it had, soon to be looked at again, when somebody else wrote', () => {
    expect(leaveLink(2, { kind: 'contended' }, 0.5)).toEqual({
      settled: false,
      inDoubt: false,
      status: 'active',
      attempts: 2,
      delayMs: 100,
    })
  })

  test('in doubt, and without a failed attempt, while an earlier write may still land', () => {
    expect(leaveLink(2, { kind: 'unsettled' }, 0.5)).toEqual({
      settled: false,
      inDoubt: true,
      status: 'active',
      attempts: 2,
      delayMs: 1_000,
    })
  })

  test('to wait, without a failed attempt, when a system has asked to', () => {
    const postponed = { kind: 'postponed', delayMs: 30_000, inDoubt: false } as const
    expect(leaveLink(3, postponed, 0.5)).toEqual({
      settled: false,
      inDoubt: false,
      status: 'active',
      attempts: 3,
      delayMs: 33_000,
    })
    expect(leaveLink(0, { ...postponed, delayMs: 0 }, 0)).toMatchObject({ delayMs: 250 })
  })

  test.each([
    [0, { status: 'active', attempts: 1, delayMs: 2_000 }],
    [3, { status: 'parked', attempts: 4, delayMs: 5_000 }],
  ])('after %i failures and one more as the plan of retries says', (attempts, expected) => {
    const ending = { kind: 'failed', error: transient, inDoubt: true } as const
    expect(leaveLink(attempts, ending, 0.5)).toEqual({ ...expected, settled: false, inDoubt: true })
  })
})
