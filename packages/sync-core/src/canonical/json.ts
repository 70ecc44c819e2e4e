/** Anything that JSON can say. Canonical values are made of nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The one text of a value: keys sorted, nothing left out, nothing rounded. Two values are the same when
 * their texts are equal, however deep the difference lies. `null`, `''`, `[]`, `{}` and a missing key are
 * five different things.
 *
 * @throws {TypeError} for what JSON cannot say (NaN, undefined, a Date, a Map …): left out or written as
 *   `{}`, it would look equal to something else and never be synced again.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new TypeError(`a canonical value is made of JSON only, not of ${typeof value}`)
  }
  const entries = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`)
  return `{${entries.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
