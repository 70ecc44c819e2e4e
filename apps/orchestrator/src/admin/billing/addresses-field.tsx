'use client'

import { useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { Rows } from './rows.tsx'

/** Addresses of pictures, which may lie anywhere: the admin itself loads none from outside. The first is shown first. */
export function AddressesField({ field, path, readOnly = false }: JSONFieldClientProps) {
  const { value, setValue, showError } = useField<unknown>({ path })
  const addresses = Array.isArray(value) ? value.map(String) : []
  const frame = { field, path, readOnly, showError }
  return (
    <Rows {...frame} rows={addresses} empty="" addLabel="Add a picture" onChange={setValue}>
      {(address, index, put) => (
        <input
          type="url"
          aria-label={`Picture ${index + 1}`}
          value={address}
          disabled={readOnly}
          placeholder="https://"
          onChange={({ target }) => put(target.value)}
        />
      )}
    </Rows>
  )
}
