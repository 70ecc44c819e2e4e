import { expect, test } from 'vitest'
import { differingFields } from '../index.ts'

test.each([
  ['nothing', { a: 1, b: ['x'] }, { b: ['x'], a: 1 }, []],
  ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }, ['b']],
  ['a field that was not there', {}, { a: 'x' }, ['a']],
  ['no field that is empty on both sides', {}, { a: null }, []],
  ['the order of a list', { a: [1, 2] }, { a: [2, 1] }, ['a']],
  ['no field that only the first has', { a: 1, gone: 2 }, { a: 1 }, []],
])('two records differ in %s', (_, before, after, fields) => {
  expect(differingFields(before, after)).toEqual(fields)
})
