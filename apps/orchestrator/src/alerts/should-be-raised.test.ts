import { expect, test } from 'vitest'
import { shouldBeRaised } from './should-be-raised.ts'

/** Answers what is told of as values come and go. */
function story(threshold: number, values: readonly number[]): boolean[] {
  let isRaised = false
  return values.map((value) => {
    isRaised = shouldBeRaised(isRaised, value, threshold)
    return isRaised
  })
}

test('a value that hovers about its threshold is told of once', () => {
  expect(story(300, [299, 300, 299, 301, 200, 300])).toEqual([false, true, true, true, true, true])
})

test('it is over when half of it is left, and told of anew when it comes back', () => {
  expect(story(10, [10, 6, 5, 9, 10])).toEqual([true, true, false, false, true])
})

test('one record is raised by one, and over when there is none', () => {
  expect(story(1, [0, 1, 3, 1, 0])).toEqual([false, true, true, true, false])
})
