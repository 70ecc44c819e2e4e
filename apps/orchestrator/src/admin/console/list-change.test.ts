import { expect, test } from 'vitest'
import { listChange } from './list-change.ts'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

test.each([
  ['the same', rows('a', 'b'), rows('a', 'b'), null],
  ['the same beginning of more that was read', rows('a', 'b', 'c'), rows('a', 'b'), null],
  ['new ones', rows('a', 'b'), rows('d', 'c', 'a'), '2 new'],
  ['one that has gone', rows('a', 'b'), rows('b'), 'This list has changed'],
  ['all that have gone', rows('a'), [], 'This list has changed'],
  ['nothing of nothing', [], [], null],
])('a list is told to hold %s', (_, shown, latest, words) => {
  expect(listChange(shown, latest)).toBe(words)
})
