import { expect, test } from 'vitest'
import { tierOf } from './tier-of.ts'

const tiers = [1, 10, 50].map((from) => ({ from, price: { amount: String(60 - from), currency: 'usd' } }))

test.each([
  [1, 1],
  [9, 1],
  [10, 10],
  [49, 10],
  [500, 50],
  [Number.NaN, 1],
])('a quantity of %d is in the tier from %d on', (quantity, from) => {
  expect(tierOf(tiers, quantity)?.from).toBe(from)
})
