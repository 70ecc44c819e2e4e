import type { JSONFieldServerProps } from 'payload'
import type { TableColumns } from '../../fields/owned-by-machines.ts'
import { FieldShell } from './field-shell.tsx'
import { everyKey, isRows, RowsTable } from './rows-table.tsx'

type Props = JSONFieldServerProps & { columns?: TableColumns }

/** Structured data for reading: words as words, rows as a table, anything else as indented JSON. */
export function JsonField({ field, clientField, siblingData, columns }: Props) {
  const value: unknown = siblingData[field.name]
  return (
    <FieldShell label={clientField.label} name={field.name}>
      <JsonValue value={value} columns={columns} />
    </FieldShell>
  )
}

function JsonValue({ value, columns }: { value: unknown; columns: TableColumns | undefined }) {
  if (isEmpty(value)) return <p className="tandem-nothing">Nothing</p>
  if (isWords(value)) {
    return (
      <ul className="tandem-words">
        {[...new Set(value)].map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    )
  }
  if (isRows(value)) return <RowsTable rows={value} columns={columns ?? everyKey(value)} />
  return <pre className="tandem-json">{JSON.stringify(value, null, 2)}</pre>
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

const isWords = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')
