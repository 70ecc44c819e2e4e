import { expect, test } from 'vitest'
import { mergePages } from './merge-pages.ts'

test('two last pages are one stretch, each id once', () => {
  expect(
    mergePages(
      [
        ['b', 'c'],
        ['a', 'b'],
      ],
      3,
    ),
  ).toEqual({ ids: ['a', 'b', 'c'], cursor: 'c', isLast: true })
})

test('a full page ends the stretch where it ends, the other one waits', () => {
  expect(mergePages([['a', 'b'], ['c']], 2)).toEqual({ ids: ['a', 'b'], cursor: 'b', isLast: false })
  expect(
    mergePages(
      [
        ['a', 'd'],
        ['b', 'c'],
      ],
      2,
    ),
  ).toEqual({ ids: ['a', 'b', 'c'], cursor: 'c', isLast: false })
})

test('nothing on both sides is the end', () => {
  expect(mergePages([[], []], 2)).toEqual({ ids: [], cursor: null, isLast: true })
})
