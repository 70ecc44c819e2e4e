import { medusaIdSchema } from '@tandem/contracts/ids'
import type { ConflictDetail } from '@tandem/contracts/operators'
import { EXISTENCE } from '@tandem/sync-core'
import { expect, test } from 'vitest'
import { fieldOf, overwriteText, standingText } from './conflict-text.ts'

const conflict: ConflictDetail = {
  id: '1',
  integration: 'medusa',
  entity: 'customer',
  remoteId: 'cus_1',
  medusaId: medusaIdSchema.parse('cus_1'),
  payloadId: '1',
  field: 'vatNumber',
  winner: 'medusa',
  status: 'open',
  at: '2026-11-26T12:00:00.000Z',
  resolvedAt: null,
  note: null,
  base: 'a',
  remote: 'b',
  hub: 'c',
  medusa: 'b',
  payload: 'c',
  current: 'b',
  version: '1',
}

test('a choice says what it would do before it is made', () => {
  expect(fieldOf(conflict)).toBe('Vat number')
  expect(standingText(conflict)).toContain('Medusa’s value is in effect')
  expect(standingText({ ...conflict, current: 'd' })).toContain('changed since')
  expect(standingText({ ...conflict, version: null })).toContain('no longer exists')
})

test('a record that one side deleted is told as such', () => {
  expect(fieldOf({ field: EXISTENCE })).toContain('Deleted')
  expect(standingText({ ...conflict, field: EXISTENCE })).toContain('deletes the record in Payload')
})

test('a confirmation says what is overwritten, and none is asked for where nothing is', () => {
  expect(overwriteText(conflict, 'hub')).toBe('This replaces “b” with “c”, in Medusa and in Payload.')
  expect(overwriteText({ ...conflict, hub: null }, 'hub')).toContain('replaces “b” with nothing')
  for (const take of ['remote', 'current', 'dismiss'] as const) {
    expect(overwriteText(conflict, take)).toBeNull()
  }
  expect(overwriteText({ ...conflict, field: EXISTENCE }, 'remote')).toContain('deletes the record')
})
