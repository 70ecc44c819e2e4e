import { describe, expect, test } from 'vitest'
import { compareMoney, formatMoney, formatReduction } from './format.ts'

describe('formatMoney', () => {
  test.each([
    ['22', 'eur', '€22'],
    ['22.5', 'eur', '€22.50'],
    ['1450', 'usd', '$1,450'],
    ['9.99', 'gbp', '£9.99'],
    ['0', 'eur', '€0'],
  ])('%s %s is %s in English', (amount, currency, shown) => {
    expect(formatMoney({ amount, currency }, 'en')).toBe(shown)
  })

  test('Kuwaiti dinars have three decimals', () => {
    expect(formatMoney({ amount: '40.125', currency: 'kwd' }, 'en')).toMatch(/^KWD\s40\.125$/)
    expect(formatMoney({ amount: '0.5', currency: 'kwd' }, 'en')).toMatch(/^KWD\s0\.500$/)
  })

  test('Arabic prices have Western digits and the Arabic name of the currency', () => {
    const shown = formatMoney({ amount: '320', currency: 'aed' }, 'ar')
    expect(shown).toContain('320')
    expect(shown).toContain('د.إ')
  })

  test('no digit of a long amount is lost on the way through floating point', () => {
    expect(formatMoney({ amount: '9007199254740993.01', currency: 'eur' }, 'en')).toBe(
      '€9,007,199,254,740,993.01',
    )
  })
})

describe('formatReduction', () => {
  test('is rounded down, so as never to promise too much', () => {
    expect(
      formatReduction({ amount: '66.7', currency: 'eur' }, { amount: '100', currency: 'eur' }, 'en'),
    ).toBe('33%')
  })
  test('a quarter off is a quarter', () => {
    expect(
      formatReduction({ amount: '105', currency: 'eur' }, { amount: '140', currency: 'eur' }, 'en'),
    ).toBe('25%')
  })
})

test('amounts are compared as numbers, not as texts', () => {
  expect(compareMoney({ amount: '9', currency: 'eur' }, { amount: '10', currency: 'eur' })).toBeLessThan(0)
})
