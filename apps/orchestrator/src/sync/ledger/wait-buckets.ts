/**
 * How long changes wait, counted in buckets: one for each upper bound in milliseconds, and one for whatever
 * is longer than all of them. Kept rows name a bucket by its place here, so bounds are only ever replaced by
 * a migration.
 */
export const WAIT_BOUNDS_MS = [
  50, 100, 200, 300, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000,
  300_000, 900_000, 3_600_000,
] as const

/** The bucket of one wait. */
export function waitBucketOf(milliseconds: number): number {
  const place = WAIT_BOUNDS_MS.findIndex((bound) => milliseconds <= bound)
  return place === -1 ? WAIT_BOUNDS_MS.length : place
}

/**
 * The wait that a share of all waits did not exceed, as if each bucket's waits were spread evenly over it;
 * null when there were none. Of the last bucket only its lower bound is known.
 *
 * @param counts how many there were in each bucket, by its place.
 * @param share 0.5 for the median.
 */
export function waitQuantile(counts: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const wanted = total * share
  let below = 0
  for (const [place, upper] of WAIT_BOUNDS_MS.entries()) {
    const count = counts.get(place) ?? 0
    if (count > 0 && below + count >= wanted) {
      const lower = WAIT_BOUNDS_MS[place - 1] ?? 0
      return Math.round(lower + ((upper - lower) * (wanted - below)) / count)
    }
    below += count
  }
  return WAIT_BOUNDS_MS.at(-1) ?? null
}
