'use client'

import { useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useState } from 'react'
import { Rows } from './rows.tsx'

type Row = { readonly name: string; readonly text: string }

/** Texts by name, a row for each. */
export function TextsField({ field, path, readOnly = false }: JSONFieldClientProps) {
  const { value, setValue, showError } = useField<unknown>({ path })
  const [typed, setTyped] = useState<readonly Row[] | null>(null)
  const held = Object.entries(Object(value)).map(([name, text]): Row => ({ name, text: String(text) }))
  // While a name is being typed, two rows may have the same one, or none.
  const isSame = typed !== null && JSON.stringify(toTexts(typed)) === JSON.stringify(toTexts(held))
  const rows = isSame ? typed : held

  function change(next: readonly Row[]) {
    setTyped(next)
    setValue(toTexts(next))
  }
  const frame = { field, path, readOnly, showError }
  return (
    <Rows {...frame} rows={rows} empty={{ name: '', text: '' }} addLabel="Add a text" onChange={change}>
      {(row, index, put) => (
        <>
          <input
            aria-label={`Name ${index + 1}`}
            placeholder="Name"
            value={row.name}
            disabled={readOnly}
            onChange={({ target }) => put({ ...row, name: target.value })}
          />
          <input
            aria-label={`Text ${index + 1}`}
            placeholder="Text"
            value={row.text}
            disabled={readOnly}
            onChange={({ target }) => put({ ...row, text: target.value })}
          />
        </>
      )}
    </Rows>
  )
}

const toTexts = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(rows.filter(({ name }) => name !== '').map(({ name, text }) => [name, text]))
