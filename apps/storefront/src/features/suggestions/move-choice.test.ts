import { expect, test } from 'vitest'
import { moveChoice } from './move-choice.ts'

test('arrows go round, and through the field', () => {
  expect(moveChoice('ArrowDown', null, 2)).toBe(0)
  expect(moveChoice('ArrowDown', 0, 2)).toBe(1)
  expect(moveChoice('ArrowDown', 1, 2)).toBeNull()
  expect(moveChoice('ArrowUp', null, 2)).toBe(1)
  expect(moveChoice('ArrowUp', 0, 2)).toBeNull()
})
