/** Names that every object inherits: as keys they reach what nobody has put there. */
const INHERITED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/** Deeper than any document or query that is meant. */
const DEEPEST = 100

/** Tells whether PostgreSQL takes a text: neither NUL nor half a character. */
export const isWellFormedText = (text: string): boolean =>
  !text.includes('\0') && !/\p{Surrogate}/u.test(text)

export const isInheritedName = (name: string): boolean => INHERITED.has(name)

/**
 * Whether everything in a JSON value can be kept: its texts and keys are well-formed, its numbers finite, no key is
 * one that objects inherit, and it is not nested without end.
 */
export function isWellFormedJson(value: unknown): boolean {
  // Not recursive: what is nested too deep must not exhaust the stack that finds it out.
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  // What an action is called with may name one object in many places, which would be walked without end.
  const seen = new WeakSet<object>()
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string' && !isWellFormedText(value)) return false
    if (typeof value === 'number' && !Number.isFinite(value)) return false
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if (depth === DEEPEST) return false
    for (const [key, inner] of Object.entries(value)) {
      if (isInheritedName(key) || !isWellFormedText(key)) return false
      open.push({ value: inner, depth: depth + 1 })
    }
  }
  return true
}
