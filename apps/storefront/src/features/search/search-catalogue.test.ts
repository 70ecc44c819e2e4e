import type { UnifiedProduct } from '@tandem/contracts'
import { unifiedProductSchema } from '@tandem/contracts'
import { expect, test } from 'vitest'
import { type CatalogueQuery, searchCatalogue } from './search-catalogue.ts'

let made = 0
function product(title: string, over: object = {}): UnifiedProduct {
  return unifiedProductSchema.parse({
    id: `prod_${made++}`,
    handle: title,
    title,
    subtitle: null,
    description: null,
    thumbnail: null,
    images: [],
    options: [],
    variants: [variant('any', '20')],
    categories: [],
    vendor: null,
    content: null,
    ...over,
  })
}

const variant = (id: string, amount: string | null, available = 3) => ({
  id: `variant_${id}`,
  title: '',
  sku: `FH-${id.toUpperCase()}-S`,
  options: {},
  price: amount === null ? null : { amount, currency: 'eur' },
  originalPrice: null,
  available,
  backorder: false,
})
const kiln = { id: 'ven_1', handle: 'kiln', name: 'Kiln Row', story: null, banner: null }
const loom = { id: 'ven_2', handle: 'loom', name: 'Saffron Loom', story: null, banner: null }

const shop = [
  product('Tidepool Mug', {
    vendor: kiln,
    description: 'A stoneware mug for the thumb.',
    variants: [variant('mug', '22')],
  }),
  product('Marl Plate', { vendor: kiln, subtitle: 'Stoneware', variants: [variant('plate', '48', 0)] }),
  product('Fallow Throw', {
    vendor: loom,
    options: [{ title: 'Colour', values: ['Moss'] }],
    variants: [variant('throw', '105')],
  }),
  product('Mug Tree', { description: 'Holds six.', variants: [variant('tree', null)] }),
  product('قهوة الفانوس', { variants: [variant('coffee', '9.125')] }),
]

const search = (query: Partial<CatalogueQuery>) =>
  searchCatalogue(shop, {
    words: '',
    maker: null,
    onlyAvailable: false,
    from: null,
    to: null,
    sort: 'fitting',
    ...query,
  })
const titles = (query: Partial<CatalogueQuery>) => search(query).products.map(({ title }) => title)

test.each([
  ['a name', 'tidepool', ['Tidepool Mug']],
  ['every word of it, in any order', 'mug tidepool', ['Tidepool Mug']],
  ['the beginning of a word', 'MUG', ['Tidepool Mug', 'Mug Tree']],
  ['a material, where it is named more prominently first', 'stoneware', ['Marl Plate', 'Tidepool Mug']],
  ['a maker', 'saffron', ['Fallow Throw']],
  ['a choice', 'moss', ['Fallow Throw']],
  ['an article number', 'fh-plate', ['Marl Plate']],
  ['Arabic, with and without its marks', 'قَهوة', ['قهوة الفانوس']],
  ['a word that was mistyped', 'tidpool', ['Tidepool Mug']],
  ['nothing inside of a word', 'ug', []],
  ['nothing that is not there', 'sofa', []],
])('finds by %s', (_, words, found) => {
  expect(titles({ words })).toEqual(found)
})

test('without words shows everything, newest first', () => {
  expect(titles({ sort: 'newest' })).toEqual(shop.map(({ title }) => title))
})

test('sorts by price, and what has none comes last either way', () => {
  expect(titles({ sort: 'cheapest' })).toEqual([
    'قهوة الفانوس',
    'Tidepool Mug',
    'Marl Plate',
    'Fallow Throw',
    'Mug Tree',
  ])
  expect(titles({ sort: 'dearest' }).slice(0, 2)).toEqual(['Fallow Throw', 'Marl Plate'])
  expect(titles({ sort: 'dearest' }).at(-1)).toBe('Mug Tree')
})

test('filters by maker, stock and price together', () => {
  expect(titles({ maker: 'kiln' })).toEqual(['Tidepool Mug', 'Marl Plate'])
  expect(titles({ maker: 'kiln', onlyAvailable: true })).toEqual(['Tidepool Mug'])
  expect(titles({ from: 20, to: 50 })).toEqual(['Tidepool Mug', 'Marl Plate'])
  expect(titles({ from: 200 })).toEqual([])
})

test('counts what each choice would leave', () => {
  expect(search({ maker: 'kiln' })).toMatchObject({
    makers: [
      { handle: 'kiln', count: 2 },
      { handle: 'loom', count: 1 },
    ],
    available: 1,
  })
  expect(search({ onlyAvailable: true }).makers).toMatchObject([{ count: 1 }, { count: 1 }])
})
