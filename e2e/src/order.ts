import { createHash } from 'node:crypto'

/**
 * The same things in the order that E2E_SEED says: the same text, the same order; none, as they are listed. It is
 * printed, so that an order that has found something can be walked again.
 */
export function inOrder<T>(things: readonly T[]): T[] {
  const seed = process.env.E2E_SEED
  if (!seed) return [...things]
  console.log(`Suites in the order of E2E_SEED=${seed}`)
  return things
    .map((thing, place) => ({ thing, at: createHash('sha256').update(`${seed} ${place}`).digest('hex') }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ thing }) => thing)
}
