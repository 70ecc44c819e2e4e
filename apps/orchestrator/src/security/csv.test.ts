import { describe, expect, test } from 'vitest'
import { driftCsv } from '../admin/console/runs/drift-csv.ts'
import { csvLine } from '../csv/csv-line.ts'
import { submissionsTable } from '../forms/submissions-table.ts'

/** Answers what a spreadsheet makes of a file when it takes this for its separator. */
function readWith(separator: string, text: string): string[] {
  const cells: string[] = []
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\r\n]*))(${separator}|\r\n|$)`, 'gy')
  for (let found = pattern.exec(text); found && found[0] !== ''; found = pattern.exec(text))
    cells.push((found[1] ?? found[2] ?? '').replaceAll('""', '"'))
  return cells
}

const ATTACKS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '＝1',

  'a;=1',
  'a,=1',
  'a\t=1',
  'a|=1',
  '";=1;"',
  '"',
  'a"b;=1',
]

describe.each(['\t', ';', ',', '\\|'])('a spreadsheet that splits at %j', (separator) => {
  test.each(ATTACKS)('finds no formula in %j', (text) => {
    const cells = readWith(separator, csvLine([text, text]))
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝]/)
  })
})

test('what visitors sent and what a run found are written so', () => {
  const text = 'a;=1'
  const sent = submissionsTable([
    { createdAt: '2026-01-02', form: null, submissionData: [{ field: 'x', value: text }] },
  ])
  expect(sent).toContain(`"a;'=1"`)
  const found = driftCsv([
    { remoteId: text, kind: 'different', fields: ['title'], foundAt: '2026-01-02' } as never,
  ])
  expect(found).toContain(`"a;'=1"`)
})
