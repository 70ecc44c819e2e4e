import { ERROR_CODES } from '@tandem/contracts/error-codes'
import { expect, test } from 'vitest'
import { causeLabel } from './cause-label.ts'

test.each(Object.keys(ERROR_CODES).filter((code) => !/^(WEBHOOK_|RATE_)/.test(code)))(
  '%s is told in words, not as a code',
  (code) => {
    for (const integration of ['medusa', 'back-office', null]) {
      expect(causeLabel(code, integration).cause).not.toBe(code)
      expect(causeLabel(code, integration).todo).not.toBe('')
    }
  },
)

test('what nobody knows is told as such', () => {
  expect(causeLabel('OF_ANOTHER_RELEASE', null).cause).toBe('Unknown cause')
  expect(causeLabel(null, 'medusa').cause).toBe('Unknown cause')
})

test('a system is called by its own name, and nobody is sent to Medusa for another one', () => {
  expect(causeLabel('PEER_UNREACHABLE', 'back-office').cause).toBe('Back office does not answer')
  for (const code of Object.keys(ERROR_CODES).filter((each) => each.startsWith('PEER_'))) {
    for (const integration of ['back-office', null])
      expect(JSON.stringify(causeLabel(code, integration))).not.toMatch(/medusa/i)
  }
})
