import { medusaIdSchema } from '@tandem/contracts/ids'
import type { HistoryLine, RecordSync } from '@tandem/contracts/operators'
import { describe, expect, test } from 'vitest'
import {
  directionLabel,
  entityLabel,
  fieldLabel,
  originLabel,
  outcomeLabel,
  stateDetail,
  stateLabel,
} from './state-labels.ts'

const line: HistoryLine = {
  id: 1,
  at: '2026-01-01T00:00:00.000Z',
  direction: 'none',
  outcome: 'echo',
  attempt: 1,
  reason: 'webhook',
  requestedBy: null,
  fields: [],
  reverted: [],
  changes: [],
  error: null,
}

const sync: RecordSync = {
  integration: 'medusa',
  entity: 'customer',
  remoteId: 'cus_1',
  medusaId: medusaIdSchema.parse('cus_1'),
  state: 'in-step',
  attempts: 0,
  openConflicts: 0,
  lastSync: [],
  error: null,
  history: [],
}

describe('a state in words', () => {
  test('tells how often a parked record was attempted', () => {
    expect(stateLabel({ state: 'parked', attempts: 4 })).toBe('Needs attention: 4 attempts failed')
    expect(stateLabel({ state: 'parked', attempts: 1 })).toBe('Needs attention: 1 attempt failed')
  })

  test('tells what was kept of a conflict, and of one about being there at all', () => {
    expect(stateDetail({ ...sync, state: 'conflict', openConflicts: 1 })).toBe(
      'One value overwritten by the other side, kept under Conflicts.',
    )
    expect(stateDetail({ ...sync, state: 'conflict', openConflicts: 2 })).toContain('2 values overwritten')
    expect(stateDetail({ ...sync, state: 'conflict' })).toContain('deleted')
  })

  test('tells of failed attempts only when there were some', () => {
    expect(stateDetail({ ...sync, state: 'waiting' })).toBeNull()
    expect(stateDetail({ ...sync, state: 'waiting', attempts: 2 })).toBe(
      '2 attempts failed. The next one is automatic.',
    )
  })
})

describe('a line of history in words', () => {
  test('tells an echo from a look that found all well', () => {
    expect(outcomeLabel(line)).toBe('Echo of our own write')
    expect(outcomeLabel({ ...line, reason: 'manual' })).toBe('Already up to date')
  })

  test('names who asked, where that may be known', () => {
    expect(originLabel({ reason: 'manual', requestedBy: 'Ona Reed' })).toBe('Requested by Ona Reed')
    expect(originLabel({ reason: 'manual', requestedBy: null })).toBe('Requested manually')
  })
})

test('a field is named in words', () => {
  expect(['vatNumber', 'shippingAddress', 'title', 'address1', 'vendorMedusaId'].map(fieldLabel)).toEqual([
    'Vat number',
    'Shipping address',
    'Title',
    'Address1',
    'Vendor',
  ])
})

test('a record is named by what it is, and a part of a document by what is in it', () => {
  expect((['tenant', 'customer', 'vendor-story'] as const).map(entityLabel)).toEqual([
    'Tenant',
    'Customer',
    'Story and banner',
  ])
})

test('a direction is named by its two systems', () => {
  expect(['medusa-to-payload', 'payload-to-back-office', 'none'].map(directionLabel)).toEqual([
    'Medusa → Payload',
    'Payload → Back office',
    'Nothing written',
  ])
})
