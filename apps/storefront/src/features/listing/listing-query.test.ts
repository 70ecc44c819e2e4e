import { expect, test } from 'vitest'
import { parseSearch } from '../../http/address/search-text.ts'
import { isFiltered, type ListingQuery, readListing, toSearch } from './listing-query.ts'

const nothing: ListingQuery = {
  words: '',
  vendors: [],
  options: {},
  available: false,
  from: null,
  to: null,
  sort: null,
  page: 1,
}

test('what a plain form sends is a query, and its empty fields are none', () => {
  const sent = {
    q: 'mug',
    maker: ['', 'kiln'],
    from: '',
    to: '50',
    sort: ['name'],
    available: '1',
    'o.Size': ['S', 'L'],
  }
  expect(readListing(sent)).toEqual({
    ...nothing,
    words: 'mug',
    vendors: ['kiln'],
    options: { Size: ['S', 'L'] },
    available: true,
    to: 50,
    sort: 'name',
  })
})

test('what looks like a number or a truth is words', () => {
  expect(readListing(parseSearch('?q=30&o.Length=30&o.Length=true'))).toMatchObject({
    words: '30',
    options: { Length: ['30', 'true'] },
  })
})

test('an address says no more than it has to, and is read as it was meant', () => {
  expect(toSearch(nothing)).toEqual({})
  const query: ListingQuery = {
    words: 'mug',
    vendors: ['kiln', 'loom'],
    options: { 'الحجم · Size': ['Large'], Glaze: ['Tide', 'Oat'] },
    available: true,
    from: 0,
    to: 12.5,
    sort: 'name',
    page: 3,
  }
  expect(toSearch(query)).toMatchObject({ 'o.الحجم · Size': 'Large', from: '0' })
  expect(readListing(toSearch(query))).toEqual(query)
})

test.each([
  ['an unknown order', { sort: 'random' }],
  ['a price below nothing', { from: -1 }],
  ['a price that is none', { to: 'cheap' }],
  ['no page', { page: 0 }],
  ['half a page', { page: 1.5 }],
  ['objects', { q: { a: 1 }, maker: [{}], 'o.Size': null }],
  ['an option without a name', { 'o.': 'x' }],
])('%s is left out', (_, search) => {
  expect(readListing(search)).toEqual(nothing)
})

test('nobody makes it long', () => {
  const many = Array.from({ length: 500 }, (_, n) => `maker-${n}`)
  const options = Object.fromEntries(many.map((name) => [`o.${name}`, 'x'.repeat(5_000)]))
  const query = readListing({ maker: many, ...options, q: 'x'.repeat(5_000) })
  expect(query.vendors).toHaveLength(50)
  expect(Object.values(query.options)).toHaveLength(10)
  expect(query.words).toHaveLength(100)
})

test('a word that is looked for leaves nothing out, nor does an order', () => {
  expect(isFiltered({ ...nothing, words: 'mug', sort: 'name', page: 2 })).toBe(false)
  expect(isFiltered({ ...nothing, available: true })).toBe(true)
})
