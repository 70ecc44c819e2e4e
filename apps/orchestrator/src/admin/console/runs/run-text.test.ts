import { medusaIdSchema } from '@tandem/contracts/ids'
import type { Run } from '@tandem/contracts/operators'
import { describe, expect, test } from 'vitest'
import { driftText, progressText, runState } from './run-text.ts'

const run: Run = {
  id: '1',
  integration: 'medusa',
  entity: 'product',
  mode: 'dry-run',
  state: 'running',
  checked: 500,
  total: 2_000,
  percent: 25,
  found: 0,
  ignored: 0,
  isPreparing: false,
  waiting: 0,
  secondsLeft: 0,
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
    expect(progressText(run, now)).toBe('500 of 2,000 checked, 50 a second, about 30 s left')
    expect(progressText({ ...run, checked: 0 }, now)).toBe('0 of 2,000 checked')
    expect(progressText({ ...run, checked: 0, total: 0 }, now)).toBe('Starting')
    expect(progressText({ ...run, isPreparing: true }, now)).toBe('A file of everything is being made')
    expect(progressText(finished, now)).toBe('2,000 checked in 40 s')
  })

  test('says what waits to be written, and how long that takes', () => {
    expect(progressText({ ...finished, waiting: 30_000, secondsLeft: 1_200 }, now)).toBe(
      '2,000 checked in 40 s; 30,000 wait to be written, about 20 min left',
    )
    expect(progressText({ ...finished, waiting: 3, secondsLeft: null }, now)).toBe(
      '2,000 checked in 40 s; 3 wait to be written, nobody knows yet how long',
    )
  })

  test('asks for a person only when a dry run has found what nobody has repaired', () => {
    expect(runState(finished).style).toBe('success')
    expect(runState({ ...finished, found: 3 }).style).toBe('error')
    expect(runState({ ...finished, found: 3, appliedAt: run.startedAt }).style).toBe('light')
    expect(runState({ ...finished, found: 3, mode: 'apply' }).style).toBe('light')
    expect(runState({ ...run, error: 'Medusa does not answer' }).style).toBe('warning')
  })

  test('says what is ignored, and does not call it in step', () => {
    expect(runState({ ...finished, ignored: 1 })).toEqual({ label: 'No drift, 1 ignored', style: 'light' })
    expect(runState({ ...finished, found: 2, ignored: 3 }).label).toBe('2 differ, 3 ignored')
  })
})

test('a difference is told by what a repair would do', () => {
  const found = {
    id: '1',
    integration: 'medusa',
    remoteId: 'prod_1',
    medusaId: medusaIdSchema.parse('prod_1'),
    payloadId: null,
    fields: [],
    foundAt: run.startedAt,
  }
  expect(driftText({ ...found, kind: 'missing' })).toContain('created')
  expect(driftText({ ...found, kind: 'extra' })).toContain('deleted')
  expect(driftText({ ...found, kind: 'different', fields: ['vatNumber', 'title'] })).toBe(
    'Different: Vat number, Title',
  )
  expect(driftText({ ...found, kind: 'different' })).toContain('compared')
  expect(driftText({ ...found, kind: 'different', fields: ['description.en'] })).toBe(
    'Different: Description (en)',
  )
  expect(driftText({ ...found, kind: 'missing', fields: ['seo.ar'] })).toContain('Seo (ar)')
  expect(driftText({ ...found, kind: 'ignored' })).toContain('Ignored')
})
