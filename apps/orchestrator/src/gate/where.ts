import { validOperators } from 'payload/shared'
import { z } from 'zod'
import { isWellFormedJson } from './well-formed.ts'

/** Operators that take a list; all others take one value. */
const OF_LISTS: ReadonlySet<string> = new Set(['in', 'not_in', 'all'])
const OPERATORS: ReadonlySet<string> = new Set(validOperators)

/**
 * Whether the name of a parameter, split at its brackets, is a whole condition: a path and an operator, and behind
 * that nothing but places in a list. What is no condition would be left out of the query, which then asks for more.
 */
export function isCondition(keys: readonly string[]): boolean {
  // A list of conditions without any, as the admin's filters begin.
  if (keys.slice(1).every((key) => /^(and|or|\d*)$/i.test(key))) return true
  const at = keys.findLastIndex((key) => OPERATORS.has(key))
  const places = keys.slice(at + 1)
  return (
    at > 0 &&
    places.length <= (OF_LISTS.has(keys[at] ?? '') ? 1 : 0) &&
    places.every((key) => /^\d*$/.test(key))
  )
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const condition = z
  .record(z.string(), z.union([scalar, z.array(scalar)]))
  .refine((operators) =>
    Object.entries(operators).every(
      ([operator, value]) => OPERATORS.has(operator) && (OF_LISTS.has(operator) || !Array.isArray(value)),
    ),
  )
  .refine((operators) => Object.keys(operators).length > 0)

/** Tells whether a `where` that is written as JSON consists of whole conditions. */
export function isWhereText(text: string): boolean {
  try {
    const where: unknown = JSON.parse(text)
    return isWellFormedJson(where) && isWhere(where)
  } catch {
    return false
  }
}

function isWhere(where: unknown): boolean {
  if (typeof where !== 'object' || where === null || Array.isArray(where)) return false
  return Object.entries(where).every(([key, value]: [string, unknown]) =>
    /^(and|or)$/i.test(key)
      ? Array.isArray(value) && value.every(isWhere)
      : condition.safeParse(value).success,
  )
}

/**
 * Whether a condition (an object, or the same as JSON) leaves anything out: what changes or deletes many documents is
 * not to change or delete all of them because nothing was said.
 */
export function isLimiting(where: unknown): boolean {
  if (typeof where === 'string') return isWhereText(where) && isLimiting(JSON.parse(where))
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return false
    const within = Object.values(value)
    if (/^and$/i.test(key)) return within.some(isLimiting)
    if (/^or$/i.test(key)) return within.length > 0 && within.every(isLimiting)
    return Object.keys(value).some((operator) => OPERATORS.has(operator))
  })
}
