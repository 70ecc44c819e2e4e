'use client'

import { Button, FieldError, FieldLabel } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { ReactNode } from 'react'

type Props<Row> = Pick<JSONFieldClientProps, 'field' | 'path' | 'readOnly'> & {
  readonly rows: readonly Row[]
  readonly showError: boolean
  readonly empty: Row
  /** What the button says that adds one. */
  readonly addLabel: string
  readonly onChange: (rows: readonly Row[]) => void
  readonly children: (row: Row, index: number, put: (row: Row) => void) => ReactNode
}

/** A field's rows, each of which can be taken away, and a way to add one. */
export function Rows<Row>(props: Props<Row>) {
  const { field, path, readOnly = false, rows, showError, empty, addLabel, onChange, children } = props
  return (
    <div className={`field-type tandem-rows${showError ? ' error' : ''}`}>
      <FieldLabel label={field.label ?? ''} path={path} />
      <FieldError path={path} showError={showError} />
      {rows.map((row, index) => (
        <div className="tandem-row field-type text" key={index}>
          {children(row, index, (next) => onChange(rows.map((one, at) => (at === index ? next : one))))}
          <Button
            buttonStyle="subtle"
            size="small"
            margin={false}
            disabled={readOnly}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={readOnly}
        onClick={() => onChange([...rows, empty])}
      >
        {addLabel}
      </Button>
    </div>
  )
}
