'use client'

import { Button, useDocumentInfo, useField } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { TextEntry } from './text-entry.tsx'

type TextOptions = { readonly hint?: string; readonly isSecret?: boolean }

/** What the fields of a connection are made with. */
export type Entering<Entered> = {
  readonly entered: Entered
  enter(part: Partial<Entered>): void
  /** A line for a text that was entered. */
  text(label: string, name: keyof Entered & string, options?: TextOptions): ReactNode
}

/**
 * How to reach a system, and what its webhooks are signed with. What is saved is shown to nobody, so it is entered anew.
 *
 * @param toSettings as the connector's settings are; null while nothing was entered, which leaves those that are kept.
 */
export function ConnectionForm<Entered extends object>({
  system,
  nothing,
  toSettings,
  children,
}: {
  readonly system: string
  readonly nothing: Entered
  readonly toSettings: (entered: Entered) => object | null
  readonly children: (entering: Entering<Entered>) => ReactNode
}) {
  const { id } = useDocumentInfo()
  const { setValue } = useField<object | null>({ path: 'settings' })
  const [entered, setEntered] = useState(nothing)
  const [isOpen, setIsOpen] = useState(id === undefined)

  function enter(part: Partial<Entered>) {
    const next = { ...entered, ...part }
    setEntered(next)
    setValue(toSettings(next))
  }
  if (!isOpen) {
    return (
      <div className="field-type">
        <Button buttonStyle="secondary" size="small" onClick={() => setIsOpen(true)}>
          Enter new settings
        </Button>
      </div>
    )
  }
  const text = (label: string, name: keyof Entered & string, options: TextOptions = {}) => (
    <TextEntry
      label={label}
      value={String(entered[name])}
      onChange={(value) => enter({ [name]: value } as Partial<Entered>)}
      {...options}
    />
  )
  return (
    <fieldset className="field-type tandem-connection">
      <legend>Connection to {system}</legend>
      {children({ entered, enter, text })}
    </fieldset>
  )
}
