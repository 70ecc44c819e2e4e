import { expect, test } from 'vitest'
import { catalogueProduct } from '../../test/catalogue-product.ts'
import { toEntry } from './entry.ts'
import { type CatalogueQuery, EVERYTHING, findInCatalogue } from './find-in-catalogue.ts'

let made = 0
function product(title: string, over: object = {}) {
  return toEntry(catalogueProduct({ id: `prod_${made++}`, title, variants: [variant('any', '20')], ...over }))
}

const variant = (
  id: string,
  price: string | null,
  available = true,
  options: Record<string, string> = {},
) => ({
  sku: `FH-${id.toUpperCase()}-S`,
  options,
  price,
  available,
})
const kiln = { id: 'ven_1', handle: 'kiln', name: 'Kiln Row' }
const loom = { id: 'ven_2', handle: 'loom', name: 'Saffron Loom' }

const shop = [
  product('Tidepool Mug', {
    vendor: kiln,
    searchText: 'A stoneware mug for the thumb.',
    categoryIds: ['cat_table'],
    variants: [
      variant('mug', '22', true, { Glaze: 'Tide', Size: 'Small' }),
      variant('mug-l', '26', false, { Glaze: 'Oat', Size: 'Large' }),
    ],
  }),
  product('Marl Plate', {
    vendor: kiln,
    subtitle: 'Stoneware',
    collectionId: 'col_1',
    taxonomyText: 'Table مائدة',
    variants: [variant('plate', '48', false, { Glaze: 'Oat' })],
  }),
  product('Fallow Throw', { vendor: loom, variants: [variant('throw', '105', true, { Colour: 'Moss' })] }),
  product('Mug Tree', { searchText: 'Holds six.', variants: [variant('tree', null)] }),
  product('قهوة الفانوس', { names: { en: 'Lantern coffee' }, variants: [variant('coffee', '9.125')] }),
]

const find = (query: Partial<CatalogueQuery>) => findInCatalogue(shop, { ...EVERYTHING, ...query }, 'en')
const titles = (query: Partial<CatalogueQuery>) => find(query).found.map((entry) => entry.product.title)
const counts = (choices: readonly { value: string; count: number }[] | undefined) =>
  Object.fromEntries((choices ?? []).map(({ value, count }) => [value, count]))
const optionCounts = (query: Partial<CatalogueQuery>) =>
  Object.fromEntries(find(query).options.map(({ title, choices }) => [title, counts(choices)]))

test.each([
  ['a name', 'tidepool', ['Tidepool Mug']],
  ['every word of it, in any order', 'mug tidepool', ['Tidepool Mug']],
  ['the beginning of a word', 'MUG', ['Tidepool Mug', 'Mug Tree']],
  ['a material, where it is named more prominently first', 'stoneware', ['Marl Plate', 'Tidepool Mug']],
  ['a vendor', 'saffron', ['Fallow Throw']],
  ['a category, in any language', 'مائدة', ['Marl Plate']],
  ['a choice', 'moss', ['Fallow Throw']],
  ['an article number', 'fh-plate', ['Marl Plate']],
  ['Arabic, with and without its marks', 'قَهوة', ['قهوة الفانوس']],
  ['its name in the other language', 'lantern', ['قهوة الفانوس']],
  ['a word that was mistyped', 'tidpool', ['Tidepool Mug']],
  ['nothing inside of a word', 'ug', []],
  ['nothing that is not there', 'sofa', []],
])('finds by %s', (_, words, found) => {
  expect(titles({ words })).toEqual(found)
})

test('without words shows everything, newest first', () => {
  expect(titles({ sort: 'newest' })).toEqual(shop.map(({ product: { title } }) => title))
})

test('sorts by price, and what has none comes last either way; by name as visitors of a language read it', () => {
  const cheapest = ['قهوة الفانوس', 'Tidepool Mug', 'Marl Plate', 'Fallow Throw', 'Mug Tree']
  expect(titles({ sort: 'cheapest' })).toEqual(cheapest)
  expect(titles({ sort: 'dearest' }).slice(0, 2)).toEqual(['Fallow Throw', 'Marl Plate'])
  expect(titles({ sort: 'dearest' }).at(-1)).toBe('Mug Tree')
  expect(titles({ sort: 'name' })).toEqual([
    'Fallow Throw',
    'قهوة الفانوس',
    'Marl Plate',
    'Mug Tree',
    'Tidepool Mug',
  ])
})

test('filters by vendor, stock, price, category and collection together; several of one kind are any of them', () => {
  expect(titles({ vendors: ['kiln'] })).toEqual(['Tidepool Mug', 'Marl Plate'])
  expect(titles({ vendors: ['kiln', 'loom'] })).toHaveLength(3)
  expect(titles({ vendors: ['kiln'], onlyAvailable: true })).toEqual(['Tidepool Mug'])
  expect(titles({ from: 20, to: 50 })).toEqual(['Tidepool Mug', 'Marl Plate'])
  expect(titles({ from: 200 })).toEqual([])
  expect(titles({ categoryId: 'cat_table' })).toEqual(['Tidepool Mug'])
  expect(titles({ collectionId: 'col_1' })).toEqual(['Marl Plate'])
})

test('a product fits the choices that one of its variants fits, all of them', () => {
  expect(titles({ options: { Glaze: ['Oat'] } })).toEqual(['Tidepool Mug', 'Marl Plate'])
  expect(titles({ options: { Glaze: ['Tide'], Size: ['Large'] } })).toEqual([])
  expect(titles({ options: { Glaze: ['Tide', 'Oat'], Size: ['Large'] } })).toEqual(['Tidepool Mug'])
  expect(titles({ options: { Glaze: ['Oat'] }, onlyAvailable: true })).toEqual([])
})

test('counts what each choice would leave, with the other kinds as they are', () => {
  expect(counts(find({ vendors: ['kiln'] }).vendors)).toEqual({ kiln: 2, loom: 1 })
  expect(find({ vendors: ['kiln'] }).available).toBe(1)
  expect(counts(find({ onlyAvailable: true }).vendors)).toEqual({ kiln: 1, loom: 1 })
  expect(optionCounts({})).toEqual({
    Glaze: { Tide: 1, Oat: 2 },
    Size: { Small: 1, Large: 1 },
    Colour: { Moss: 1 },
  })
  expect(optionCounts({ options: { Glaze: ['Tide'] } })).toMatchObject({
    Glaze: { Tide: 1, Oat: 2 },
    Size: { Small: 1 },
  })
  expect(optionCounts({ onlyAvailable: true })).toEqual({
    Glaze: { Tide: 1 },
    Size: { Small: 1 },
    Colour: { Moss: 1 },
  })
})

test('every count is what is found when that choice is made', () => {
  const given: Partial<CatalogueQuery>[] = [
    {},
    { onlyAvailable: true },
    { vendors: ['kiln'] },
    { options: { Glaze: ['Oat'] } },
    { options: { Glaze: ['Oat'], Size: ['Large'] }, from: 10 },
  ]
  for (const query of given) {
    for (const { value, count } of find(query).vendors) {
      expect(titles({ ...query, vendors: [value] })).toHaveLength(count)
    }
    for (const { title, choices } of find(query).options) {
      for (const { value, count } of choices) {
        expect(titles({ ...query, options: { ...query.options, [title]: [value] } })).toHaveLength(count)
      }
    }
    expect(titles({ ...query, onlyAvailable: true })).toHaveLength(find(query).available)
  }
})

test('a choice that was made stays in its place when it shows nothing any more', () => {
  expect(optionCounts({ options: { Glaze: ['Tide'], Size: ['Large'] } })).toMatchObject({
    Size: { Large: 0, Small: 1 },
  })
  expect(counts(find({ vendors: ['gone'] }).vendors)).toMatchObject({ gone: 0 })
})

test('a choice that was made is still offered when nothing is found: its form would lose it otherwise', () => {
  const query = { options: { Glaze: ['Tide'], Size: ['Small'] }, vendors: ['kiln'], from: 5_000 }
  expect(find(query).found).toEqual([])
  expect(optionCounts(query)).toEqual({ Glaze: { Tide: 0 }, Size: { Small: 0 } })
  expect(counts(find(query).vendors)).toEqual({ kiln: 0 })
})

test('a product without variants is shown to who asks for nothing of them', () => {
  const bare = [product('Bare', { variants: [] })]
  const found = (query: Partial<CatalogueQuery>) =>
    findInCatalogue(bare, { ...EVERYTHING, ...query }, 'en').found
  expect(found({})).toHaveLength(1)
  expect(found({ onlyAvailable: true })).toHaveLength(0)
  expect(found({ options: { Size: ['S'] } })).toHaveLength(0)
})
