import fc from 'fast-check'
import type { Canonical, Json } from '../src/index.ts'

/** Texts that mappers, hashes and databases have stumbled over elsewhere. */
const AWKWARD_TEXTS = [
  '',
  ' ',
  'كرسي من خشب الجوز',
  '🪑👩🏽‍🎨 for the studio',
  'caf\u00e9',
  'cafe\u0301',
  '<b>&amp;</b>',
  'a "quoted"\nline\\',
  'null',
  '0',
  "O'Brien",
  'constructor',
] as const

export const text = fc.oneof(
  fc.constantFrom(...AWKWARD_TEXTS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

export const writtenText = text.filter((value) => value !== '')

export function orNull<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(values, { nil: null, freq: 3 })
}

export function few<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(values, { maxLength: 3 })
}

export function medusaId(prefix: string): fc.Arbitrary<string> {
  const letters = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
  return fc.string({ unit: letters, minLength: 1, maxLength: 8 }).map((tail) => `${prefix}_${tail}`)
}

export const currency = fc.constantFrom('usd', 'eur', 'kwd', 'aed')

/** Amounts with no, two and three decimals, the last as in Kuwaiti dinars. */
export const amount = fc
  .tuple(fc.nat(99_999), fc.constantFrom('', '.5', '.00', '.125', '.999'))
  .map(([whole, decimals]) => `${whole}${decimals}`)

export const settings = fc.dictionary(writtenText, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })

/** The same value with the keys of every object in another order. */
export function reordered(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  return isList(value) ? value.map(reordered) : reorderedRecord(value)
}

export function reorderedRecord(record: Canonical): Canonical {
  const entries = Object.entries(record).map(([key, inner]): [string, Json] => [key, reordered(inner)])
  return Object.fromEntries(entries.reverse())
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
