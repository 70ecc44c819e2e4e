import { expect, test } from 'vitest'
import { replayWords } from './replay-words.ts'

const none = { total: 3, waiting: 0, succeeded: 0, retrying: 0, parked: 0, left: 0, cancelledBy: null }

test('a replay is told by what came of its records, and no word of what there is none of', () => {
  expect(replayWords({ ...none, succeeded: 3 })).toBe('Of 3: 3 in step.')
  expect(replayWords({ ...none, succeeded: 1, parked: 1, waiting: 1 })).toBe(
    'Of 3: 1 in step, 1 stopped once more, 1 not looked at yet.',
  )
  expect(replayWords({ ...none, left: 3, cancelledBy: 'Asha' })).toBe(
    'Of 3: 3 left, because Asha cancelled the rest.',
  )
})
