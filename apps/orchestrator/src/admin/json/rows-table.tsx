import type { TableColumns } from '../../fields/owned-by-machines.ts'

type Row = Record<string, unknown>

/** Records of the same flat kind, one per line. */
export function RowsTable({ rows, columns }: { rows: readonly Row[]; columns: TableColumns }) {
  return (
    <div className="tandem-table">
      <table>
        <thead>
          <tr>
            {Object.keys(columns).map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {Object.entries(columns).map(([heading, keys]) => (
                <td key={heading}>{shown(row, keys)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** All that rows hold, under its own keys. */
export function everyKey(rows: readonly Row[]): TableColumns {
  return Object.fromEntries(rows.flatMap((row) => Object.keys(row)).map((key) => [key, [key]]))
}

export const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((row) => isRecord(row) && Object.values(row).every(isFlat))

const isRecord = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFlat = (value: unknown): boolean =>
  !isRecord(value) && !(Array.isArray(value) && value.some(isRecord))

function shown(row: Row, keys: readonly string[]): string {
  return (
    keys
      .map((key) => inWords(row[key]))
      .filter(Boolean)
      .join(' ') || '—'
  )
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return Array.isArray(value) ? value.join(', ') : String(value)
}
