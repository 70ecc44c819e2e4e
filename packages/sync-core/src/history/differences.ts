import { canonicalText, type Json } from '../canonical/json.ts'

/** One value that was changed, and where it stands: `['variants', 'Large', 'price']`. `null` is nothing. */
export interface Difference {
  readonly path: readonly string[]
  readonly before: Json
  readonly after: Json
}

type Fields = { readonly [key: string]: Json }

/** The fields that name a row of a list, the readable before the unique. */
const NAMES = ['title', 'name', 'label', 'sku', 'code', 'currency', 'id'] as const

/**
 * Where two values differ, as deep as they are of one build. Rows of two lists are compared by what they are
 * called, and by their place where that is not unique.
 */
export function differences(before: Json, after: Json, path: readonly string[] = []): Difference[] {
  if (canonicalText(before) === canonicalText(after)) return []
  const held = partsOf(before, after)
  const wanted = partsOf(after, before)
  if (!held || !wanted) return [{ path, before, after }]
  const names = new Set([...Object.keys(held), ...Object.keys(wanted)])
  return [...names].flatMap((name) => differences(partOf(held, name), partOf(wanted, name), [...path, name]))
}

/** A key may be the name of something that every object has. */
const partOf = (fields: Fields, name: string): Json =>
  Object.hasOwn(fields, name) ? (fields[name] ?? null) : null

/** A value's parts by their names, where it and the other one have such; null for what is compared whole. */
function partsOf(value: Json, other: Json): Fields | null {
  if (isFields(value) && isFields(other)) return value
  if (!isRows(value) || !isRows(other)) return null
  const name = NAMES.find((name) => isUnique(value, name) && isUnique(other, name))
  return Object.fromEntries(
    value.map((row, place) => [name === undefined ? String(place + 1) : String(row[name]), row]),
  )
}

const isUnique = (rows: readonly Fields[], name: string): boolean => {
  const values = rows.map((row) => row[name])
  return (
    values.every((value) => typeof value === 'string' && value !== '') && new Set(values).size === rows.length
  )
}

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRows = (value: Json): value is readonly Fields[] => Array.isArray(value) && value.every(isFields)
