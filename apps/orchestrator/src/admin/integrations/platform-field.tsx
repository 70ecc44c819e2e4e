'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

/** Which kind of system it is: one that there is a connector for. Later it says so alone. */
export function PlatformField({
  path,
  field,
  readOnly,
  offered,
}: TextFieldClientProps & { readonly offered: readonly { value: string; label: string }[] }) {
  const { value, setValue, showError } = useField<string>({ path })
  // Medusa's, which nobody adds.
  const others = offered.every((one) => one.value !== value) && value ? [{ value, label: value }] : []
  return (
    <SelectInput
      path={path}
      name={field.name}
      label="Platform"
      required
      isClearable={false}
      readOnly={readOnly === true}
      showError={showError}
      options={[...offered, ...others]}
      value={value}
      onChange={(chosen) => {
        if (chosen && !Array.isArray(chosen)) setValue(chosen.value)
      }}
    />
  )
}
