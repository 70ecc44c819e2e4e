/** Anything that JSON can say. Canonical values are made of nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The one text of a value: keys sorted, nothing left out, nothing rounded. Two values are the same when
 * their texts are equal, however deep the difference lies.
 *
 * @throws {TypeError} for a number that JSON cannot say (NaN, infinite).
 */
export function canonicalText(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('a canonical value has finite numbers only')
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`)
  return `{${entries.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
