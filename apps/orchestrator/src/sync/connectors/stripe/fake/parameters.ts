import type { Form } from './form.ts'
import { Refusal } from './refusal.ts'

const MOST_KEYS = 50
const LONGEST_KEY = 40
const LONGEST_VALUE = 500

/** A parameter that a call does not take is refused, as is what can't be changed any more. */
export function refuseUnknown(form: Form, known: readonly string[]): void {
  const unknown = Object.keys(form).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new Refusal(400, `Received unknown parameter: ${unknown}`, { code: 'parameter_unknown' })
}

/** Metadata is merged key by key; an empty text takes a key away, and an empty form all of them. */
export function merged(
  before: Readonly<Record<string, string>>,
  given: Form | undefined,
): Record<string, string> {
  if (!given) return {}
  const after = Object.entries({ ...before, ...given }).filter(([, value]) => value !== '')
  if (after.length > MOST_KEYS) throw new Refusal(400, `Metadata can have at most ${MOST_KEYS} keys.`)
  for (const [key, value] of after) {
    if (key.length > LONGEST_KEY) throw new Refusal(400, 'Metadata keys can be up to 40 characters long.')
    if (String(value).length > LONGEST_VALUE)
      throw new Refusal(400, 'Metadata values can be up to 500 characters long.')
  }
  return Object.fromEntries(after.map(([key, value]) => [key, String(value)]))
}
