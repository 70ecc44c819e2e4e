import { expect, test } from 'vitest'
import { catalogueProduct } from '../../../test/catalogue-product.ts'
import { toEntry } from '../../catalogue/entry.ts'
import { suggest } from './suggest.ts'

const catalogue = ['Tidepool Mug', 'Mug Tree', 'Fallow Throw', ...'abcdefg'].map((title, n) =>
  toEntry(
    catalogueProduct({
      id: `prod_${n}`,
      handle: title,
      title,
      names: title === 'Mug Tree' ? { ar: 'شجرة الأكواب' } : {},
      searchText: title.length === 1 ? 'one of seven letters' : '',
      variants: [{ sku: `SKU-${n}`, options: {}, price: '5', available: true }],
    }),
  ),
)
const places = [
  { path: '/category/table', name: 'Table' },
  { path: '/collection/table-for-two', name: 'Table for two' },
  { path: '/category/scent', name: 'العطور' },
]
const typed = (words: string) => {
  const { entries, places: found, count } = suggest(catalogue, places, words, 'en')
  return { titles: entries.map(({ product }) => product.title), paths: found.map(({ path }) => path), count }
}

test.each([
  ['the beginning of a word', 'mu', ['Tidepool Mug', 'Mug Tree']],
  ['a word that was mistyped', 'tidpool', ['Tidepool Mug']],
  ['its other name', 'شجرة', ['Mug Tree']],
  ['an article number', 'sku-2', ['Fallow Throw']],
])('a product is suggested by %s', (_, words, titles) => {
  expect(typed(words)).toEqual({ titles, paths: [], count: titles.length })
})

test('categories and collections are suggested by their names, also by one that was mistyped', () => {
  expect(typed('tab').paths).toEqual(['/category/table', '/collection/table-for-two'])
  expect(typed('tablr').paths).toEqual(['/category/table', '/collection/table-for-two'])
  expect(typed('عطور').paths).toEqual([])
  expect(typed('العط').paths).toEqual(['/category/scent'])
})

test('a few are suggested, and told how many there are', () => {
  const { titles, count } = typed('seven')
  expect([titles.length, count]).toEqual([5, 7])
})

test('nothing is suggested for nothing', () => {
  expect(typed(' ,')).toEqual({ titles: [], paths: [], count: 0 })
})
