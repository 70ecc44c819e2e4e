import { isInheritedName, isWellFormedText } from './well-formed.ts'
import { isCondition, isWhereText } from './where.ts'

/** Parameters that Payload and our own routes count with. */
const COUNTS = new Set(['depth', 'limit', 'page'])
const COUNT = /^\d{1,9}$/
/** Fields of a query, each with `-` before it for the other direction. */
const SORT = /^[-\w.,]{1,500}$/
/** More levels of brackets than a query needs; Payload's parser stops at ten and would take the rest for a name. */
const MOST_BRACKETS = 10

/**
 * The segments of a path, decoded; undefined when it is malformed: an escape that is no UTF-8, NUL, a slash within a
 * segment, or a step to another folder.
 */
export function pathSegments(pathname: string): string[] | undefined {
  const segments: string[] = []
  for (const part of pathname.split('/').slice(1)) {
    const segment = decode(part)
    if (segment === undefined || /[/\\]|^\.{1,2}$/.test(segment)) return undefined
    segments.push(segment)
  }
  return segments
}

/**
 * Whether a query (without its `?`) can be answered at all. Parsers drop names that objects inherit, and a condition
 * that is dropped would make a query ask for everything: it is refused instead.
 */
export function isWellFormedQuery(query: string): boolean {
  return query.split('&').every((part) => {
    const [rawName = '', ...rest] = part.split('=')
    const name = decode(rawName.replaceAll('+', ' '))
    const value = decode(rest.join('=').replaceAll('+', ' '))
    if (name === undefined || value === undefined) return false
    const keys = name.split(/[[\].]+/).filter((key) => key !== '')
    if (keys.some(isInheritedName) || name.split('[').length > MOST_BRACKETS + 1) return false
    if (COUNTS.has(name)) return value === '' || COUNT.test(value)
    if (keys[0] === 'sort')
      return value === '' || (SORT.test(value) && !value.split(/[-.,]/).some(isInheritedName))
    // What only looks like JSON is a text; what is JSON must not carry an inherited name.
    return !/^\s*[[{]/.test(value) || !/"(__proto__|constructor|prototype)"\s*:/.test(value)
  })
}

/** Tells whether every `where` of a well-formed query is a whole condition: one that is left out would ask for more. */
export function hasWholeConditions(query: string): boolean {
  return query.split('&').every((part) => {
    const [rawName = '', ...rest] = part.split('=')
    const keys = (decode(rawName.replaceAll('+', ' ')) ?? '').split(/[[\]]+/)
    if (keys.length > 1 && keys.at(-1) === '') keys.pop()
    if (keys[0] !== 'where') return true
    const value = decode(rest.join('=').replaceAll('+', ' ')) ?? ''
    return keys.length === 1 ? value === '' || isWhereText(value) : isCondition(keys)
  })
}

/** Longer than any that is meant: what is answered to it may have to repeat it in a header. */
const LONGEST_ADDRESS = 8_192

/** A whole address as the first line of a request has it. */
export function isWellFormedAddress(target: string): boolean {
  // Written out, a letter beyond ASCII takes three times as much.
  if (target.replace(/[^\x20-\x7e]/g, '...').length > LONGEST_ADDRESS) return false
  const at = target.indexOf('?')
  const path = at < 0 ? target : target.slice(0, at)
  return (
    path.startsWith('/') &&
    !path.startsWith('//') &&
    pathSegments(path) !== undefined &&
    (at < 0 || isWellFormedQuery(target.slice(at + 1)))
  )
}

function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text)
    return isWellFormedText(decoded) ? decoded : undefined
  } catch {
    return undefined
  }
}
