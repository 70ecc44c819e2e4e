import type { JSONFieldServerComponent } from 'payload'
import { FieldShell } from './field-shell.tsx'
import { isRows, RowsTable } from './rows-table.tsx'

/** Structured data for reading: words as words, rows as a table, anything else as indented JSON. */
export const JsonField: JSONFieldServerComponent = ({ field, clientField, siblingData }) => {
  const value: unknown = siblingData[field.name]
  return (
    <FieldShell label={clientField.label} name={field.name}>
      <JsonValue value={value} />
    </FieldShell>
  )
}

function JsonValue({ value }: { value: unknown }) {
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
  if (isRows(value)) return <RowsTable rows={value} />
  return <pre className="tandem-json">{JSON.stringify(value, null, 2)}</pre>
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

const isWords = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')
