/** The query of an address: texts, and lists of them where a name comes several times. */
export type SearchTexts = Record<string, string | string[]>

/**
 * Reads an address as a plain form has written it. Nothing in it is a number, a truth or JSON: `2.50`, `1e3` and
 * `null` are what somebody has called a choice.
 */
export function parseSearch(search: string): SearchTexts {
  const texts = new Map<string, string[]>()
  for (const [name, text] of new URLSearchParams(search)) texts.set(name, [...(texts.get(name) ?? []), text])
  return Object.fromEntries([...texts].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))
}

/** The same way back. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((each) => each !== undefined && each !== null)
      .map((each) => [name, typeof each === 'object' ? JSON.stringify(each) : String(each)]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/** A whole number as people write it, of nine digits at most; undefined for anything else, `1e3` and `0x10` too. */
export function wholeNumberOf(text: unknown): number | undefined {
  if (typeof text === 'number') return wholeNumberOf(String(text))
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
