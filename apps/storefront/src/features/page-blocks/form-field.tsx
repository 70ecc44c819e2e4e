import type { FormField } from '@tandem/contracts/content'
import { controlClass } from '../../ui/control-class.ts'
import { EditorText } from '../../ui/editor-text.tsx'
import { FieldLabel, FieldProblem } from '../../ui/field-parts.tsx'
import { AUTOFILL } from '../form-block/field-names.ts'
import type { FormView } from '../form-block/form-view.ts'

type Asked = Exclude<FormField, { type: 'message' }>

interface FieldProps<Field extends FormField> {
  field: Field
  id: string
  optional: string
  takes: FormView['takes']
  value: string | undefined
  problem: string | undefined
}

/** Label, control, and what is wrong with it. */
export function FormFieldView(props: FieldProps<FormField>) {
  const { field, id, optional, problem } = props
  if (field.type === 'message') return <EditorText html={field.html} />
  const label = <FieldLabel htmlFor={id} label={field.label} optional={!field.required && optional} />
  const control = <Control {...props} field={field} />
  return (
    <div>
      {field.type === 'checkbox' ? (
        <div className="flex min-h-11 items-center gap-3">
          {control}
          {label}
        </div>
      ) : (
        <>
          {label}
          {control}
        </>
      )}
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  )
}

function Control({ field, id, takes, value, problem }: FieldProps<Asked>) {
  const shared = {
    id,
    name: field.name,
    required: field.required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem && `${id}-problem`,
  }
  const typed = { ...shared, defaultValue: value, autoComplete: AUTOFILL.get(field.name) }
  switch (field.type) {
    case 'text':
      return <input {...typed} maxLength={takes.characters.text} dir="auto" className={controlClass} />
    case 'email':
      return (
        <input
          {...typed}
          type="email"
          autoComplete="email"
          maxLength={takes.characters.email}
          dir="ltr"
          className={`${controlClass} rtl:text-end`}
        />
      )
    case 'textarea':
      return (
        <textarea
          {...typed}
          rows={6}
          maxLength={takes.characters.textarea}
          dir="auto"
          className={`${controlClass} py-3`}
        />
      )
    case 'select':
      return (
        <select {...typed} className={controlClass}>
          <option value="" />
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'checkbox':
      return (
        <input
          {...shared}
          type="checkbox"
          value={takes.ticked}
          defaultChecked={value === takes.ticked}
          className="size-5 shrink-0 accent-solid"
        />
      )
  }
}
