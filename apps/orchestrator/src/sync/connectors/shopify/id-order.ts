/** Numbers of ids, both ends included. */
export type Stretch = { readonly from: bigint; readonly to: bigint }

/** More digits than any id of Shopify's. */
const MOST_DIGITS = 19

/**
 * Where to look for the ids that come after a given one by their bytes, as every list of the engine is ordered: `10` is
 * before `9`. Shopify orders them by their numbers, and among numbers of as many digits that is the same, so each
 * stretch holds such alone.
 */
export function stretchesAfter(after: string | null, digits = { least: 1, most: MOST_DIGITS }): Stretch[] {
  const lengths = Array.from({ length: digits.most - digits.least + 1 }, (_, n) => digits.least + n).filter(
    (length) => length > 0,
  )
  return lengths.flatMap((length) => {
    const from = firstAfter(after ?? '', length)
    const to = 10n ** BigInt(length) - 1n
    return from <= to ? [{ from, to }] : []
  })
}

/** The smallest number of so many digits that comes after this text. */
function firstAfter(text: string, length: number): bigint {
  const smallest = 10n ** BigInt(length - 1)
  if (text === '') return smallest
  // One that the text begins with comes before it, one that begins with the text after it.
  const next = text.length < length ? BigInt(text.padEnd(length, '0')) : BigInt(text.slice(0, length)) + 1n
  return next > smallest ? next : smallest
}
