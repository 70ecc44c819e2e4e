import { expect, test } from 'vitest'
import { inSmallestUnit } from './smallest-unit.ts'

test.each([
  ['28', 'eur', 2800],
  ['19.99', 'usd', 1999],
  ['1.15', 'gbp', 115],
  ['400', 'aed', 40_000],
  ['8.25', 'kwd', 8250],
  ['8.251', 'kwd', 8260],
  ['500', 'jpy', 500],
])('%s %s is %s to Stripe', (amount, currency, units) => {
  expect(inSmallestUnit({ amount, currency })).toBe(units)
})
