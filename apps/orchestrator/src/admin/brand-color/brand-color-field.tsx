'use client'

import { TextInput, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

const COMPLETE = /^#[0-9a-fA-F]{6}$/

/** A colour as text, with the browser's own picker beside it. */
export const BrandColorField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const label = typeof field.label === 'string' ? field.label : 'Brand colour'
  return (
    <div className="field-type tandem-color">
      <TextInput
        path={path}
        label={label}
        value={value ?? ''}
        readOnly={readOnly ?? false}
        showError={showError}
        {...(showError && errorMessage ? { description: errorMessage } : {})}
        onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
      />
      <input
        type="color"
        aria-label={`${label}, picker`}
        value={COMPLETE.test(value ?? '') ? (value ?? '') : '#000000'}
        disabled={readOnly ?? false}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  )
}
