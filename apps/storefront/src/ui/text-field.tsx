import type { InputHTMLAttributes, ReactNode } from 'react'
import { formMessages } from '../messages/form.ts'
import { useFrame } from '../store/frame.ts'
import { controlClass } from './control-class.ts'
import { FieldLabel, FieldProblem } from './field-parts.tsx'
import { useForm } from './form.tsx'

interface FieldProps {
  name: string
  label: string
  hint?: string
  required?: boolean
  className?: string
}

/** Label, field, what is wrong with it and why it is asked for. */
export function TextField(props: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps>) {
  const { name, label, hint, required = true, className, ...input } = props
  const { check, clear } = useForm()
  return (
    <Labelled {...{ name, label, hint, required, className }}>
      {(described) => (
        <input
          {...input}
          {...described}
          name={name}
          required={required}
          onBlur={(event) => event.currentTarget.value !== '' && check(event.currentTarget)}
          onInput={() => clear(name)}
          className={controlClass}
        />
      )}
    </Labelled>
  )
}

export function SelectField(
  props: FieldProps & {
    options: readonly { code: string; name: string }[]
    defaultValue: string
    autoComplete?: string
  },
) {
  const { name, label, hint, required = true, className, options, ...select } = props
  const { clear } = useForm()
  return (
    <Labelled {...{ name, label, hint, required, className }}>
      {(described) => (
        <select
          {...select}
          {...described}
          name={name}
          required={required}
          onChange={() => clear(name)}
          className={controlClass}
        >
          {options.length > 1 && <option value="" />}
          {options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function Labelled(
  props: Omit<FieldProps, 'hint' | 'className'> & {
    hint?: string | undefined
    className?: string | undefined
    children: (described: {
      id: string
      'aria-invalid': boolean
      'aria-describedby': string | undefined
    }) => ReactNode
  },
) {
  const { name, label, hint, required, className } = props
  const { locale } = useFrame()
  const messages = formMessages(locale)
  const problem = useForm().problems[name]
  const id = `field-${name}`
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <FieldLabel htmlFor={id} label={label} optional={!required && messages.optional} />
      {props.children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': described || undefined,
      })}
      <FieldProblem id={`${id}-problem`} problem={problem && messages.problems[problem]} />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
