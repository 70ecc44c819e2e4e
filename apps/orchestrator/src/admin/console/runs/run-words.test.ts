import { medusaIdSchema, type Run } from '@tandem/contracts'
import { describe, expect, test } from 'vitest'
import { driftWords, progressWords, runState } from './run-words.ts'

const run: Run = {
  id: '1',
  entity: 'product',
  mode: 'dry-run',
  state: 'running',
  checked: 500,
  total: 2_000,
  percent: 25,
  found: 0,
  error: null,
  startedAt: '2026-11-26T12:00:00.000Z',
  finishedAt: null,
  appliedAt: null,
  appliedBy: null,
}
const now = Date.parse('2026-11-26T12:00:10.000Z')
const finished = {
  ...run,
  state: 'finished',
  checked: 2_000,
  finishedAt: '2026-11-26T12:00:40.000Z',
} as const

describe('a run', () => {
  test('says how far it is, how fast and how long still', () => {
    expect(progressWords(run, now)).toBe('500 of 2,000 checked, 50 a second, about 30 s left')
    expect(progressWords({ ...run, checked: 0 }, now)).toBe('0 of 2,000 checked')
    expect(progressWords(finished, now)).toBe('2,000 checked in 40 s')
  })

  test('asks for a person only when a dry run has found what nobody has repaired', () => {
    expect(runState(finished).style).toBe('success')
    expect(runState({ ...finished, found: 3 }).style).toBe('error')
    expect(runState({ ...finished, found: 3, appliedAt: run.startedAt }).style).toBe('light')
    expect(runState({ ...finished, found: 3, mode: 'apply' }).style).toBe('light')
    expect(runState({ ...run, error: 'Medusa does not answer' }).style).toBe('warning')
  })
})

test('a difference is told by what a repair would do', () => {
  const found = { medusaId: medusaIdSchema.parse('prod_1'), fields: [], foundAt: run.startedAt }
  expect(driftWords({ ...found, kind: 'missing' })).toContain('created')
  expect(driftWords({ ...found, kind: 'extra' })).toContain('deleted')
  expect(driftWords({ ...found, kind: 'different', fields: ['vatNumber', 'title'] })).toBe(
    'Different: Vat number, Title',
  )
  expect(driftWords({ ...found, kind: 'different' })).toContain('compared')
})
