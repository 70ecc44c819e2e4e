import { z } from 'zod'
import { FIELD_PROBLEMS, type FieldProblem } from '../words/form-words.ts'
import { forget, keepSigned, type Visit } from './visit.ts'

/** A form that was sent and could not be taken: what was in it, so that nobody types twice, and what is wrong. */
export interface ReturnedForm {
  form: string
  values: Record<string, string>
  problems: Record<string, FieldProblem>
}

const returnedSchema = z.object({
  form: z.string(),
  values: z.record(z.string(), z.string()),
  problems: z.record(z.string(), z.enum(FIELD_PROBLEMS)),
})

const cookieName = (visit: Visit) => `form-${visit.place.store.handle}`
/** All of it must fit into one cookie. */
const LONGEST_VALUE = 200

/** Never a password: it would be in a cookie. */
export function returnForm(visit: Visit, { form, values, problems }: ReturnedForm): void {
  const kept = Object.entries(values)
    .filter(([name]) => name !== 'password')
    .map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)])
  const text = JSON.stringify({ form, values: Object.fromEntries(kept), problems })
  keepSigned(visit, cookieName(visit), text, 600)
}

/** Reads it once: a page that is loaded again begins anew. */
export function takeReturnedForm(visit: Visit, form: string): ReturnedForm | null {
  const text = visit.signedCookie(cookieName(visit))
  if (text === null) return null
  const found = returnedSchema.safeParse(JSON.parse(text)).data
  if (found?.form !== form) return null
  forget(visit, cookieName(visit))
  return found
}

/** The first problem of each field, from what the schema says. */
export function problemsOf(error: z.ZodError): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form')
    problems[field] ??= problemOf(issue)
  }
  return problems
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'invalid_type') return 'missing'
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'missing' : 'too-short'
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'email'
  return 'invalid'
}
