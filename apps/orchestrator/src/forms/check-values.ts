import { type FormProblem, MOST_CHARACTERS, TICKED } from '@tandem/contracts/content'
import { z } from 'zod'
import type { Form } from '../payload-types.ts'

type Field = NonNullable<Form['fields']>[number]
type AskedField = Exclude<Field, { blockType: 'message' }>

/** The values of a form that was sent: in the form's order, without what was left empty. */
export type SentValue = { field: string; value: string }

/** Takes what the form asks for and nothing else that a browser may have sent; or says what is wrong, by field. */
export function checkValues(
  fields: readonly Field[],
  sent: Readonly<Record<string, string>>,
): { values: SentValue[] } | { problems: Record<string, FormProblem> } {
  const values: SentValue[] = []
  const problems: Record<string, FormProblem> = {}
  for (const field of fields) {
    if (field.blockType === 'message') continue
    const { name, required } = field
    const value = Object.hasOwn(sent, name) ? asTyped(sent[name] ?? '') : ''
    if (value === '') {
      if (required) problems[name] = 'missing'
      continue
    }
    const parsed = schemaOf(field).safeParse(value)
    if (parsed.success) values.push({ field: name, value: parsed.data })
    else problems[name] = problemOf(parsed.error)
  }
  return Object.keys(problems).length > 0 ? { problems } : { values }
}

/** Browsers count a new line as one character and send it as two; no database takes a character of nothing. */
const asTyped = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()

function schemaOf(field: AskedField): z.ZodType<string> {
  switch (field.blockType) {
    case 'text':
    case 'textarea':
      return z.string().max(MOST_CHARACTERS[field.blockType])
    case 'email':
      return z.email().max(MOST_CHARACTERS.email)
    case 'checkbox':
      return z.literal(TICKED)
    case 'select':
      return z.enum(field.options.map(({ value }) => value))
  }
}

function problemOf({ issues: [issue] }: z.ZodError): FormProblem {
  if (issue?.code === 'too_big') return 'too-long'
  return issue?.code === 'invalid_format' ? 'email' : 'invalid'
}
