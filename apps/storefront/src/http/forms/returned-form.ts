import { z } from 'zod'
import { FIELD_PROBLEMS, type FieldProblem } from '../../messages/form.ts'
import { clearCookie, type RequestContext, setSignedCookie } from '../request-context/request-context.ts'

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

const cookieName = (context: RequestContext) => `form-${context.place.store.handle}`
/** All of it must fit into one cookie. */
const LONGEST_VALUE = 200

/** Never a password: it would be in a cookie. */
export function returnForm(context: RequestContext, { form, values, problems }: ReturnedForm): void {
  const kept = Object.entries(values)
    .filter(([name]) => name !== 'password')
    .map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)])
  const text = JSON.stringify({ form, values: Object.fromEntries(kept), problems })
  setSignedCookie(context, cookieName(context), text, 600)
}

/** Reads it once: a page that is loaded again begins anew. */
export function takeReturnedForm(context: RequestContext, form: string): ReturnedForm | null {
  const text = context.signedCookie(cookieName(context))
  if (text === null) return null
  const found = returnedSchema.safeParse(JSON.parse(text)).data
  if (found?.form !== form) return null
  clearCookie(context, cookieName(context))
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
