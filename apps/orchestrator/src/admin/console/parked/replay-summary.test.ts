import { expect, test } from 'vitest'
import { replaySummary } from './replay-summary.ts'

const none = { total: 3, waiting: 0, succeeded: 0, retrying: 0, parked: 0, skipped: 0, cancelledBy: null }

test('a replay is told by what came of its records, and no word of what there is none of', () => {
  expect(replaySummary({ ...none, succeeded: 3 })).toBe('Of 3: 3 up to date.')
  expect(replaySummary({ ...none, succeeded: 1, parked: 1, waiting: 1 })).toBe(
    'Of 3: 1 up to date, 1 failed again, 1 queued.',
  )
  expect(replaySummary({ ...none, skipped: 3, cancelledBy: 'Asha' })).toBe(
    'Of 3: 3 skipped, because Asha cancelled the rest.',
  )
})
