/** Reproducible chance: the same seed makes the same choices. */
export type Random = {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number
  /** A whole number from `low` to `high`, both inclusive. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  /** A source of its own, so that one actor's choices do not depend on how fast the others choose. */
  fork(): Random
}

/** mulberry32. Source: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick(list) {
      const picked = list[between(0, list.length - 1)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    fork: () => randomFrom(between(0, 2 ** 31 - 1)),
  }
}

/** One of the names by their weights; what is left to 1 is null. */
export function pickByShare<Name extends string>(
  shares: Readonly<Partial<Record<Name, number>>>,
  random: Random,
): Name | null {
  let left = random.next()
  for (const name in shares) {
    left -= shares[name] ?? 0
    if (left < 0) return name
  }
  return null
}
