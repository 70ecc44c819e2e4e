import { describe, expect, test } from 'vitest'
import { formatDuration, formatNumber, formatShare } from './format-number.ts'

describe('numbers', () => {
  test.each([
    [0, '0'],
    [0.25, '0.3'],
    [12.4, '12'],
    [1_234_567, '1,234,567'],
  ])('%s is %s', (value, words) => expect(formatNumber(value)).toBe(words))

  test.each([
    [0, '0 %'],
    [0.000_01, '< 0.1 %'],
    [0.995, '99.5 %'],
    [0.999_99, '> 99.9 %'],
    [1, '100 %'],
  ])('the share %s is %s', (share, words) => expect(formatShare(share)).toBe(words))

  test.each([
    [42, '42 ms'],
    [1_250, '1.3 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [61_000, '1 min 1 s'],
    [3_660_000, '1 h 1 min'],
    [90_000_000, '1 d 1 h'],
  ])('%s milliseconds are %s', (milliseconds, words) => expect(formatDuration(milliseconds)).toBe(words))
})
