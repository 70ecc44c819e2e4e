'use client'

import { TextInput, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useState } from 'react'
import { isTags, tagsIn } from './tags.ts'

/** Words, separated by commas. Payload's own JSON field loads an editor from an outside host. */
export const TagsField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<unknown>({ path })
  const [text, setText] = useState<string>()
  return (
    <TextInput
      path={path}
      label={field.label ?? 'Tags'}
      readOnly={readOnly ?? false}
      showError={showError}
      {...(errorMessage && { Error: errorMessage })}
      description="Separated by commas."
      value={text ?? (isTags(value) ? value.join(', ') : '')}
      onChange={({ target }: { target: { value: string } }) => {
        setText(target.value)
        setValue(tagsIn(target.value))
      }}
    />
  )
}
