import { LoaderCircle } from 'lucide-react'
import { createContext, type ReactNode, use, useEffect, useId, useRef, useState } from 'react'
import { type FieldProblem, formMessages } from '../messages/form.ts'
import { plural } from '../messages/plural.ts'
import { useFrame } from '../store/frame.ts'
import { buttonClass } from './button-class.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { useOnline } from './use-online.ts'

interface FormState {
  busy: boolean
  problems: Record<string, FieldProblem>
  check: (field: Field) => void
  clear: (name: string) => void
}
type Field = HTMLInputElement | HTMLSelectElement

const FormContext = createContext<FormState>({
  busy: false,
  problems: {},
  check: () => undefined,
  clear: () => undefined,
})
export const useForm = () => use(FormContext)

/**
 * A form that the browser posts itself, so that it works without script. With script every field is checked
 * when it is left, what is wrong is listed with links to it, and a second click sends nothing.
 */
export function Form(props: {
  action: string
  fields: Record<string, string>
  /** What the server found wrong with it, by field. */
  problems?: Record<string, FieldProblem>
  labels?: Record<string, string>
  className?: string
  /** What has to be done, with script, before it is sent: false when it must not be. */
  before?: () => Promise<boolean>
  children: ReactNode
}) {
  const { locale } = useFrame()
  const messages = formMessages(locale)
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [problems, setProblems] = useState(props.problems ?? {})
  const [busy, setBusy] = useState(false)
  const [scripted, setScripted] = useState(false)
  const online = useOnline()
  const id = useId()

  useEffect(() => {
    setScripted(true)
    if (Object.keys(props.problems ?? {}).length > 0) summary.current?.focus()
    // A page that comes back out of the browser's memory is as it was when it was left: busy.
    const wake = () => setBusy(false)
    addEventListener('pageshow', wake)
    return () => removeEventListener('pageshow', wake)
  }, [props.problems])

  async function sendAfter(before: () => Promise<boolean>) {
    let goesOn = false
    try {
      goesOn = await before()
    } finally {
      // Sent as it is: nothing asks again.
      if (goesOn) form.current?.submit()
      else setBusy(false)
    }
  }

  const check = (field: Field) =>
    setProblems((now) => {
      const problem = problemOf(field)
      const { [field.name]: _, ...others } = now
      return problem ? { ...others, [field.name]: problem } : others
    })
  const clear = (name: string) => setProblems(({ [name]: _, ...others }) => others)
  const wrong = Object.keys(problems)

  return (
    <form
      ref={form}
      method="post"
      action={props.action}
      noValidate={scripted}
      className={props.className}
      onSubmit={(event) => {
        if (busy || !online) return event.preventDefault()
        const found = Object.fromEntries(
          fieldsOf(event.currentTarget).flatMap((field) => {
            const problem = problemOf(field)
            return problem ? [[field.name, problem]] : []
          }),
        )
        setProblems(found)
        if (Object.keys(found).length === 0) {
          setBusy(true)
          if (props.before) {
            event.preventDefault()
            sendAfter(props.before)
          }
          return
        }
        event.preventDefault()
        requestAnimationFrame(() => summary.current?.focus())
      }}
    >
      <HiddenFields fields={props.fields} />
      {wrong.length > 0 && (
        <div
          ref={summary}
          tabIndex={-1}
          role="alert"
          aria-labelledby={`${id}-wrong`}
          className="mb-6 rounded-brand border border-danger bg-danger-tint px-4 py-3 text-sm"
        >
          <p id={`${id}-wrong`} className="font-medium">
            {plural(locale, wrong.length, messages.errorTitle)}
          </p>
          <ul className="mt-1">
            {wrong.map((name) => (
              <li key={name}>
                <a
                  href={`#field-${name}`}
                  className="inline-flex min-h-6 items-center underline underline-offset-4"
                >
                  {props.labels?.[name] ?? labelOf(name, messages.fields)}:{' '}
                  {messages.problems[problems[name] ?? 'invalid']}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FormContext value={{ busy, problems, check, clear }}>{props.children}</FormContext>
    </form>
  )
}

function labelOf(name: string, labels: Record<string, string>): string {
  return labels[name] ?? name
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement,
  )
}

/** Says what the browser's own check says, in our words. */
function problemOf(field: Field): FieldProblem | null {
  const { validity } = field
  if (validity.valid) return null
  if (validity.valueMissing) return 'missing'
  if (validity.typeMismatch && field.type === 'email') return 'email'
  if (validity.tooShort) return 'too-short'
  if (validity.tooLong) return 'too-long'
  return 'invalid'
}

export function SubmitButton({ children, className }: { children: ReactNode; className?: string }) {
  const { locale } = useFrame()
  const messages = formMessages(locale)
  const { busy } = useForm()
  const online = useOnline()
  return (
    <button type="submit" aria-disabled={busy || !online} className={className ?? `${buttonClass} w-full`}>
      {busy && <LoaderCircle aria-hidden size={18} className="animate-spin motion-reduce:animate-none" />}
      {!online ? messages.waitsForNetwork : busy ? messages.busy : children}
    </button>
  )
}
