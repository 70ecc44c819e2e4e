'use client'

import { useId } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly isSecret?: boolean
}

/** A text that somebody types and nobody is shown again. */
export function TextEntry({ label, value, onChange, hint, isSecret = false }: Props) {
  const id = useId()
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={isSecret ? 'password' : 'text'}
        autoComplete="off"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint && (
        <div className="field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
