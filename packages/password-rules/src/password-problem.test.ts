import { describe, expect, test } from 'vitest'
import { passwordProblem } from './password-problem.ts'

describe('a new password', () => {
  test.each([
    ['', 'too-short'],
    ['xyz', 'too-short'],
    ['elevenchars', 'too-short'],
    ['🦊'.repeat(11), 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['password1234', 'common'],
    ['Password1234', 'common'],
    ['!!password!!', 'common'],
    ['passwordpassword', 'common'],
    ['123456789012', 'common'],
    ['abcdefghijklm', 'common'],
    ['987654321098', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['ababababababab', 'common'],
    ['administrator', 'common'],
    ['iloveyou1234', 'common'],
    ['ada@people.test', 'personal'],
    ['ada.admin1234', 'personal'],
  ])('%j is %s', (password, problem) => {
    expect(passwordProblem(password, ['ada@people.test', 'ada.admin@people.test'])).toBe(problem)
  })

  test.each(['only-for-tests', 'unicorn lantern 42', 'كلمة سر طويلة جدا', 'Tr0ub4dor&3-and-more'])(
    '%j is taken',
    (password) => {
      expect(passwordProblem(password, ['ada@people.test', 'Ada'])).toBeNull()
    },
  )
})
