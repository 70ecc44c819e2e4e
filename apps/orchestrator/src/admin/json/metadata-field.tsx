'use client'

import { Button, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { type MetadataRow, toMetadata, toRows } from './metadata-rows.ts'

/** Keys and values, one per line. Payload's own JSON field loads an editor from an outside host. */
export const MetadataField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, initialValue, disabled } = useField<Record<string, unknown> | null>({ path })
  const [rows, setRows] = useState<readonly MetadataRow[]>(() => toRows(value))
  const said = useRef(JSON.stringify(value ?? {}))
  const isLocked = Boolean(readOnly || disabled)

  // Saved, reverted or changed from elsewhere: what is shown follows.
  useEffect(() => {
    const now = JSON.stringify(value ?? {})
    if (now === said.current) return
    said.current = now
    setRows(toRows(value))
  }, [value])

  function change(next: readonly MetadataRow[]) {
    const metadata = toMetadata(next, { ...initialValue, ...value })
    said.current = JSON.stringify(metadata)
    setRows(next)
    setValue(metadata)
  }
  const edit = (id: number, part: Partial<MetadataRow>) =>
    change(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const nextId = Math.max(-1, ...rows.map((row) => row.id)) + 1

  return (
    <fieldset className="field-type tandem-metadata" disabled={isLocked}>
      <legend className="tandem-label">Metadata</legend>
      {rows.length === 0 && <p className="tandem-nothing">Nothing is noted on this order.</p>}
      {rows.map(({ id, key, text }) => (
        <div key={id} className="tandem-metadata-row">
          <input
            aria-label="Key"
            placeholder="Key"
            value={key}
            onChange={(event) => edit(id, { key: event.target.value })}
          />
          <input
            aria-label={`Value of ${key || 'the new key'}`}
            placeholder="Value"
            value={text}
            onChange={(event) => edit(id, { text: event.target.value })}
          />
          <Button
            buttonStyle="icon-label"
            icon="x"
            aria-label={`Remove ${key || 'the new key'}`}
            onClick={() => change(rows.filter((row) => row.id !== id))}
          />
        </div>
      ))}
      <Button
        buttonStyle="icon-label"
        icon="plus"
        iconPosition="left"
        onClick={() => setRows([...rows, { id: nextId, key: '', text: '' }])}
      >
        Add a key
      </Button>
    </fieldset>
  )
}
