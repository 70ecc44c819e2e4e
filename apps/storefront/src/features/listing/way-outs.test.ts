import { expect, test } from 'vitest'
import { readListing, toSearch } from './listing-query.ts'
import { appliedFilters, wayOuts } from './way-outs.ts'

const query = readListing({
  q: 'mug',
  maker: ['kiln', 'loom'],
  'o.Size': 'S',
  'o.Glaze': ['Tide', 'Oat'],
  available: '1',
  from: '5',
  to: '9',
  page: '3',
})

test('each filter that is set can be left out alone, and leads to the first page', () => {
  const left = appliedFilters(query).map(({ without }) => toSearch(without))
  expect(left).toHaveLength(7)
  expect(left[0]).toMatchObject({ q: 'mug', maker: 'loom', 'o.Size': 'S' })
  expect(left[2]).not.toHaveProperty('o.Size')
  expect(left[3]).toMatchObject({ 'o.Glaze': 'Oat' })
  expect(left[5]).not.toHaveProperty('available')
  expect(left[6]).toEqual(expect.not.objectContaining({ from: expect.anything(), to: expect.anything() }))
  for (const search of left) expect(search).not.toHaveProperty('page')
})

test('of nothing found, what leaves most comes first, and what leaves nothing is no way out', () => {
  const counts: Record<string, number> = { vendor: 2, option: 0, available: 9, price: 1 }
  const kinds = appliedFilters(query)
  const found = wayOuts(query, (less) => {
    const kind = kinds.find(({ without }) => JSON.stringify(without) === JSON.stringify(less))?.kind ?? ''
    return counts[kind] ?? 0
  })
  expect(found.map(({ kind, count }) => [kind, count])).toEqual([
    ['available', 9],
    ['vendor', 2],
    ['vendor', 2],
  ])
})
