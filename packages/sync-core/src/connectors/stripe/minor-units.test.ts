import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amount } from '../../../test/values.ts'
import { decimalsOf, isAmountOf, normalized, padded } from '../../entities/billing-price/amount.ts'
import { fromMinorUnits, toMinorUnits } from './minor-units.ts'

describe('trap 12: an amount in the smallest unit', () => {
  test.each([
    ['eur', '12.5', '1250'],
    ['eur', '0.005', '0.5'],
    ['jpy', '500', '500'],
    ['kwd', '4.125', '4125'],
    ['kwd', '0.01', '10'],
    ['isk', '500', '50000'],
    ['ugx', '5000', '500000'],
    ['clp', '1990', '1990'],
    ['usd', '0', '0'],
    ['usd', '999999999999.99', '99999999999999'],
  ])('of %s %s is %s, and the way back', (currency, main, minor) => {
    expect(toMinorUnits(main, currency)).toBe(minor)
    expect(fromMinorUnits(minor, currency)).toBe(main)
  })

  test('loses no digit in any currency', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('eur', 'jpy', 'kwd'), (text, currency) => {
        expect(fromMinorUnits(toMinorUnits(text, currency), currency)).toBe(normalized(text))
      }),
    )
  })
})

describe('an amount', () => {
  test('is shown with the decimals of its currency, and those that it has beyond', () => {
    expect([padded('12.5', 2), padded('500', 0), padded('4', 3), padded('0.005', 2)]).toEqual([
      '12.50',
      '500',
      '4.000',
      '0.005',
    ])
    expect(['eur', 'jpy', 'kwd', '?!'].map(decimalsOf)).toEqual([2, 0, 3, 2])
  })

  test('is digits and a point, with no more decimals than may be', () => {
    expect(
      ['1', '1.50', '0.001', '1.', '.5', '-1', '1e3', '1,5', ''].map((text) => isAmountOf(text, 2)),
    ).toEqual([true, true, false, false, false, false, false, false, false])
    expect(() => normalized('ten')).toThrow(TypeError)
  })
})
