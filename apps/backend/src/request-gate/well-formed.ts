/** More levels than anything that the API takes has. */
const MAX_DEPTH = 32

/** Names that reach an object's prototype wherever a value is copied key by key. */
const PROTOTYPE_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/** Text that PostgreSQL can keep: no NUL, and no half of a character that needs two. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Every object has these, so that Medusa takes them for fields: `toString`, `valueOf` and the like. */
const isInherited = (name: string): boolean => Object.hasOwn(Object.prototype, name)

/** Says what is wrong with a value that was parsed from a request, or null when nothing is. */
export function problemOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') {
    return isStorableText(value) ? null : 'a text holds a NUL character or half of a surrogate pair'
  }
  if (typeof value !== 'object' || value === null) return null
  if (depth >= MAX_DEPTH) return `values are nested more than ${MAX_DEPTH} levels deep`
  for (const [key, inner] of Object.entries(value)) {
    if (PROTOTYPE_NAMES.has(key)) return 'a name is not allowed'
    const problem = problemOf(key) ?? problemOf(inner, depth + 1)
    if (problem) return problem
  }
  return null
}

/** More elements than a list in a query has: a parser fills a list up to the index that it is given. */
const MAX_INDEX_DIGITS = 3

/**
 * Says what is wrong with the target of a request, its path and its query, as they came over the wire, or null. A path
 * is written in one way only: what needn't be encoded isn't, so that nobody who reads it as text reads another.
 */
export function problemOfTarget(target: string): string | null {
  const [path = '', ...rest] = target.split('?')
  const decodedPath = decoded(path)
  if (decodedPath === null || !isStorableText(decodedPath)) return 'the path is not encoded as UTF-8'
  if (decodedPath.split('/').some(isInherited)) return 'a name is not allowed'
  if (/%(2[def]|5[cf]|7e|3[0-9]|[46][1-9a-f]|[57][0-9a])/i.test(path))
    return 'the path encodes what needs no encoding'
  const query = rest.join('?')
  if (namesListOf(query)) return 'a parameter is a list, and is one text'
  const decodedQuery = decoded(query.replaceAll('+', ' '))
  if (decodedQuery === null || !isStorableText(decodedQuery)) return 'the query is not encoded as UTF-8'
  for (const [, index = ''] of decodedQuery.matchAll(/\[\s*(\d+)\s*\]/g)) {
    if (index.length > MAX_INDEX_DIGITS) return 'a list in the query is too long'
  }
  // Of names alone: as a value it is a text, such as a handle that nothing has.
  for (const parameter of decodedQuery.split('&')) {
    const [name = ''] = parameter.split('=')
    if (name.split(/[[\].]/).includes('__proto__')) return 'a name is not allowed'
  }
  return null
}

/** Parameters that Medusa reads before it validates any, as one text: another kind stops its process. */
const ONE_TEXT = ['locale']

function namesListOf(query: string): boolean {
  const names = [...new URLSearchParams(query).keys()].filter((name) =>
    ONE_TEXT.some((one) => name.startsWith(one)),
  )
  return names.length > 1 || names.some((name) => !ONE_TEXT.includes(name))
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Operators of a filter, and what each is given. */
const LISTS = new Set(['$and', '$or', '$in', '$nin', '$overlap'])
const ONE_VALUE = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$like', '$ilike', '$re'])
const PAGING = ['limit', 'offset', 'take', 'skip']

/** Says what is wrong with a query that was parsed, or null: how its page is named, and how its filters are built. */
export function problemOfQuery(query: Readonly<Record<string, unknown>>): string | null {
  for (const name of PAGING) {
    const value = query[name]
    if (value !== undefined && !(typeof value === 'string' && /^\d{1,9}$/.test(value))) {
      return `${name} is a whole number and not negative`
    }
  }
  for (const name of ['locale', 'fields', 'order']) {
    const value = query[name]
    if (value !== undefined && typeof value !== 'string') return `${name} is a text`
    if (value?.split(/[,.+\-*\s]/).some(isInherited)) return `${name} names what is no field`
  }
  return problemOfFilter(query)
}

function problemOfFilter(filter: unknown): string | null {
  if (typeof filter !== 'object' || filter === null) return null
  for (const [key, value] of Object.entries(filter)) {
    if (LISTS.has(key) && !Array.isArray(value)) return `${key} is a list`
    if (ONE_VALUE.has(key) && typeof value === 'object') return `${key} is one value`
    const isCombination = key === '$and' || key === '$or'
    if (isCombination && [value].flat().some((part) => typeof part !== 'object'))
      return `${key} is a list of filters`
    const problem = problemOfFilter(value)
    if (problem) return problem
  }
  return null
}
