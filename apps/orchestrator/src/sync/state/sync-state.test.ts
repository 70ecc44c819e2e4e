import { describe, expect, test } from 'vitest'
import { type SyncFacts, syncStateOf } from './sync-state.ts'

const quiet: SyncFacts = { status: 'active', isPending: false, attempts: 0, openConflicts: 0 }

describe('a record', () => {
  test.each<[string, Partial<SyncFacts>]>([
    ['in-step', {}],
    ['waiting', { isPending: true }],
    ['waiting', { isPending: true, attempts: 2 }],
    ['waiting', { status: 'new', isPending: true }],
    ['parked', { status: 'parked', isPending: true, attempts: 4 }],
    ['conflict', { status: 'conflict' }],
    ['conflict', { openConflicts: 1 }],
    ['nothing', { status: 'new' }],
    ['nothing', { status: 'tombstone' }],
  ])('is %s: %o', (state, facts) => {
    expect(syncStateOf({ ...quiet, ...facts })).toBe(state)
  })

  test('that needs a person says so, whatever else waits', () => {
    expect(syncStateOf({ ...quiet, status: 'parked', isPending: true, openConflicts: 2 })).toBe('parked')
    expect(syncStateOf({ ...quiet, status: 'conflict', isPending: true })).toBe('conflict')
  })
})
