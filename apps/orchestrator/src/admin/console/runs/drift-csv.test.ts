import { type FoundDrift, medusaIdSchema } from '@tandem/contracts'
import { expect, test } from 'vitest'
import { driftCsv } from './drift-csv.ts'

const found = (medusaId: string, fields: string[]): FoundDrift => ({
  medusaId: medusaIdSchema.parse(medusaId),
  kind: 'different',
  fields,
  foundAt: '2026-01-02T03:04:05.000Z',
})

test('a run’s findings are lines of a file, quoted where they have to be', () => {
  expect(driftCsv([found('prod_1', ['title', 'handle']), found('prod_2', ['title'])])).toBe(
    'Record,What differs,Found\r\n' +
      'prod_1,"Different: Title, Handle",2026-01-02T03:04:05.000Z\r\n' +
      'prod_2,Different: Title,2026-01-02T03:04:05.000Z\r\n',
  )
})

test('no cell of it is a formula or breaks a line', () => {
  expect(driftCsv([found('prod_1', ['a"b\nc'])])).toContain('"Different: A""b\nc"')
  expect(driftCsv([found('-1', [])]).split('\r\n')[1]).toMatch(/^'-1,/)
})
