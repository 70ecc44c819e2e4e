import { type HistoryLine, medusaIdSchema, type RecordSync } from '@tandem/contracts'
import { describe, expect, test } from 'vitest'
import { entityWords, fieldWords, originWords, outcomeWords, stateDetail, stateWords } from './state-words.ts'

const line: HistoryLine = {
  id: 1,
  at: '2026-01-01T00:00:00.000Z',
  direction: 'none',
  outcome: 'echo',
  attempt: 1,
  reason: 'webhook',
  requestedBy: null,
  fields: [],
  putBack: [],
  changes: [],
  error: null,
}

const sync: RecordSync = {
  entity: 'customer',
  medusaId: medusaIdSchema.parse('cus_1'),
  state: 'in-step',
  attempts: 0,
  openConflicts: 0,
  lastSync: [],
  error: null,
  history: [],
}

describe('a state in words', () => {
  test('tells how often it was tried before it stopped', () => {
    expect(stateWords({ state: 'stopped', attempts: 4 })).toBe('Stopped after 4 tries, needs a person')
    expect(stateWords({ state: 'stopped', attempts: 1 })).toBe('Stopped after 1 try, needs a person')
  })

  test('tells what was kept of a conflict, and of one about being there at all', () => {
    expect(stateDetail({ ...sync, state: 'conflict', openConflicts: 1 })).toBe(
      'One value gave way to the other side’s and is kept.',
    )
    expect(stateDetail({ ...sync, state: 'conflict', openConflicts: 2 })).toContain('2 values gave way')
    expect(stateDetail({ ...sync, state: 'conflict' })).toContain('deleted')
  })

  test('tells of tries in vain only when there were some', () => {
    expect(stateDetail({ ...sync, state: 'waiting' })).toBeNull()
    expect(stateDetail({ ...sync, state: 'waiting', attempts: 2 })).toBe(
      '2 tries failed; the next one comes by itself.',
    )
  })
})

describe('a line of history in words', () => {
  test('tells an echo from a look that found all well', () => {
    expect(outcomeWords(line)).toBe('Our own change, ignored')
    expect(outcomeWords({ ...line, reason: 'manual' })).toBe('In step already')
  })

  test('names who asked, where that may be known', () => {
    expect(originWords({ reason: 'manual', requestedBy: 'Ona Reed' })).toBe('Asked for by Ona Reed')
    expect(originWords({ reason: 'manual', requestedBy: null })).toBe('Asked for by hand')
  })
})

test('a field is named in words', () => {
  expect(['vatNumber', 'shippingAddress', 'title', 'address1', 'vendorMedusaId'].map(fieldWords)).toEqual([
    'Vat number',
    'Shipping address',
    'Title',
    'Address1',
    'Vendor',
  ])
})

test('a record is named by what it is, and a part of a document by what is in it', () => {
  expect((['tenant', 'customer', 'vendor-story'] as const).map(entityWords)).toEqual([
    'Tenant',
    'Customer',
    'Story and banner',
  ])
})
