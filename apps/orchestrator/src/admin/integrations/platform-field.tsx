'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

const nameOf = (platform: string) => `${platform.charAt(0).toUpperCase()}${platform.slice(1)}`

/** Which kind of system it is: one that there is a connector for. Later it says so alone. */
export function PlatformField({
  path,
  field,
  readOnly,
  platforms,
}: TextFieldClientProps & { readonly platforms: readonly string[] }) {
  const { value, setValue, showError } = useField<string>({ path })
  const offered = value === undefined || platforms.includes(value) ? platforms : [value]
  return (
    <SelectInput
      path={path}
      name={field.name}
      label="Platform"
      required
      isClearable={false}
      readOnly={readOnly === true}
      showError={showError}
      options={offered.map((platform) => ({ value: platform, label: nameOf(platform) }))}
      value={value}
      onChange={(chosen) => {
        if (chosen && !Array.isArray(chosen)) setValue(chosen.value)
      }}
    />
  )
}
