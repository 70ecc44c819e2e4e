import { expect, test } from 'vitest'
import { rollUpJobs } from './rollups.ts'
import type { SyncJob } from './sync-jobs.ts'

const at = (seconds: number, milliseconds = 0) =>
  new Date(Date.UTC(2026, 10, 26, 12, 0, seconds, milliseconds))
const job: SyncJob = {
  linkId: '1',
  integration: 'medusa',
  entity: 'product',
  remoteId: 'prod_1',
  hubId: null,
  direction: 'medusa-to-payload',
  outcome: 'updated',
  attempt: 1,
  reason: 'webhook',
  requestedBy: null,
  changedFields: [],
  drift: [],
  changes: [],
  errorCode: null,
  errorMessage: null,
  waitingSince: at(1),
  startedAt: at(1),
  finishedAt: at(1, 150),
}

test('a batch adds one row for each kind of line, to the minute in which it ended', () => {
  const parked = { ...job, outcome: 'parked', direction: 'none', errorCode: 'RECORD_INVALID' } as const
  expect(rollUpJobs([job, { ...job, remoteId: 'prod_2' }, parked])).toEqual([
    {
      minute: '2026-11-26T12:00:00.000Z',
      integration: 'medusa',
      entity: 'product',
      direction: 'medusa-to-payload',
      outcome: 'updated',
      reason: 'webhook',
      error_code: null,
      wait_bucket: 2,
      waited_ms: 300,
      count: 2,
    },
    expect.objectContaining({ outcome: 'parked', error_code: 'RECORD_INVALID', wait_bucket: null, count: 1 }),
  ])
})

test('what was only looked at has brought nothing over, so it has not waited', () => {
  const echo = { ...job, outcome: 'echo', direction: 'none' } as const
  expect(rollUpJobs([echo])).toMatchObject([{ outcome: 'echo', wait_bucket: null }])
})
