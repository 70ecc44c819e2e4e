import { type ConflictDetail, medusaIdSchema } from '@tandem/contracts'
import { EXISTENCE } from '@tandem/sync-core'
import { expect, test } from 'vitest'
import { fieldOf, standsWords } from './conflict-words.ts'

const conflict: ConflictDetail = {
  id: '1',
  entity: 'customer',
  medusaId: medusaIdSchema.parse('cus_1'),
  payloadId: '1',
  field: 'vatNumber',
  winner: 'medusa',
  status: 'open',
  at: '2026-11-26T12:00:00.000Z',
  resolvedAt: null,
  note: null,
  base: 'a',
  medusa: 'b',
  payload: 'c',
  current: 'b',
  version: '1',
}

test('a choice says what it would do before it is made', () => {
  expect(fieldOf(conflict)).toBe('Vat number')
  expect(standsWords(conflict)).toContain('Medusa’s value stands')
  expect(standsWords({ ...conflict, current: 'd' })).toContain('changed since')
  expect(standsWords({ ...conflict, version: null })).toContain('gone')
})

test('a record that one side deleted is told as such', () => {
  expect(fieldOf({ field: EXISTENCE })).toContain('Deleted')
  expect(standsWords({ ...conflict, field: EXISTENCE })).toContain('deletes it in Payload')
})
