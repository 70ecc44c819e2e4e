import { medusaIdSchema } from '@tandem/contracts/ids'
import type { FoundDrift } from '@tandem/contracts/operators'
import { expect, test } from 'vitest'
import { driftCsv } from './drift-csv.ts'

const found = (remoteId: string, fields: string[]): FoundDrift => ({
  id: '1',
  integration: 'medusa',
  remoteId,
  medusaId: medusaIdSchema.parse(remoteId),
  payloadId: null,
  kind: 'different',
  fields,
  foundAt: '2026-01-02T03:04:05.000Z',
})

test('a run’s findings are lines of a file, every cell quoted', () => {
  expect(driftCsv([found('prod_1', ['title', 'handle']), found('prod_2', ['title'])])).toBe(
    '"Record","Difference","Found"\r\n' +
      '"prod_1","Different: Title, Handle","2026-01-02T03:04:05.000Z"\r\n' +
      '"prod_2","Different: Title","2026-01-02T03:04:05.000Z"\r\n',
  )
})

test('no cell of it is a formula or breaks a line', () => {
  expect(driftCsv([found('prod_1', ['a"b\nc'])])).toContain('"Different: A""b\nc"')
  expect(driftCsv([found('-1', [])]).split('\r\n')[1]).toMatch(/^"'-1",/)
})
