import { expect, test } from 'vitest'
import { submissionsTable } from './submissions-table.ts'

const sent = (title: string, fields: Record<string, string>) => ({
  createdAt: '2026-01-02T03:04:05.000Z',
  form: { id: 1, title, updatedAt: '', createdAt: '' },
  submissionData: Object.entries(fields).map(([field, value]) => ({ field, value })),
})

test('what was sent is a table with a column for each field of any form', () => {
  const table = submissionsTable([
    sent('Contact', { name: 'Asha', words: 'Is it "blue",\nor not?' }),
    { ...sent('Visit', { day: 'الجمعة' }), form: null },
  ])
  expect(table).toBe(
    '\uFEFF"sent","form","name","words","day"\r\n' +
      '"2026-01-02T03:04:05.000Z","Contact","Asha","Is it ""blue"",\nor not?",""\r\n' +
      '"2026-01-02T03:04:05.000Z","","","","الجمعة"\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])(
  'a spreadsheet does not take %j for a formula',
  (name) => {
    expect(submissionsTable([sent('Contact', { name })])).toContain(`,"'${name[0]}`)
  },
)

test('nothing is a table without lines', () => {
  expect(submissionsTable([])).toBe('\uFEFF"sent","form"\r\n')
})
