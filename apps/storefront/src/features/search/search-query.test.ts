import { expect, test } from 'vitest'
import { searchQuery } from './search-query.ts'

test('what a plain form sends is a query, and its empty fields are none', () => {
  expect(searchQuery({ q: 'mug', maker: '', from: '', to: 50, sort: 'fitting', available: 1 })).toEqual({
    q: 'mug',
    to: 50,
    available: '1',
  })
})

test('a number is a word too', () => {
  expect(searchQuery({ q: 30 })).toEqual({ q: '30' })
})

test.each([
  ['an unknown order', { sort: 'random' }],
  ['a price below nothing', { from: -1 }],
  ['no page', { page: 0 }],
  ['half a page', { page: 1.5 }],
  ['a list', { q: ['a'], maker: ['b'] }],
])('%s is left out', (_, search) => {
  expect(searchQuery(search)).toEqual({})
})
