import { ERROR_CODES } from '@tandem/contracts'
import { expect, test } from 'vitest'
import { causeWords } from './cause-words.ts'

test.each(Object.keys(ERROR_CODES).filter((code) => !/^(WEBHOOK_|RATE_)/.test(code)))(
  '%s is told in words, not as a code',
  (code) => {
    expect(causeWords(code).cause).not.toBe(code)
    expect(causeWords(code).todo).not.toBe('')
  },
)

test('what nobody knows is told as such', () => {
  expect(causeWords('OF_ANOTHER_RELEASE').cause).toBe('An unknown cause')
  expect(causeWords(null).cause).toBe('An unknown cause')
})
