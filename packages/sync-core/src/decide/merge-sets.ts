import { canonicalText, type Json } from '../canonical/json.ts'

/**
 * Merges two lists whose order means nothing: what either side added is in, what either side removed is
 * out. The result is sorted, so that it does not matter which side is called left.
 */
export function mergeSets(base: Json, left: Json, right: Json): Json {
  const before = toMap(base)
  const ours = toMap(left)
  const theirs = toMap(right)
  const merged = new Map([...ours, ...theirs])
  for (const text of before.keys()) {
    if (!ours.has(text) || !theirs.has(text)) merged.delete(text)
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

function toMap(value: Json): Map<string, Json> {
  const items: readonly Json[] = Array.isArray(value) ? value : value === null ? [] : [value]
  return new Map(items.map((item) => [canonicalText(item), item]))
}
