import { medusaIdSchema } from '@tandem/contracts/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cartSearch } from '../src/features/cart/cart-search.ts'
import { readListing, toSearch } from '../src/features/listing/listing-query.ts'
import { chooseVariant, productSearch } from '../src/features/product-page/choose-variant.ts'
import { parseSearch, stringifySearch, wholeNumberOf } from '../src/http/address/search-text.ts'

/** What people call a size, a weight or a colour, and a computer takes for something else. */
const VALUES = [
  ...[
    '1.0',
    '1.5',
    '2.50',
    '1e3',
    '0x10',
    '007',
    '-0',
    '+1',
    '1_000',
    '12345678901234567890',
    'Infinity',
    'NaN',
  ],
  ...[
    'true',
    'false',
    'null',
    'undefined',
    '{"a":1}',
    '[1,2]',
    '"quoted"',
    "'x'",
    '',
    ' ',
    'a b',
    'a+b',
    'a&b=c',
  ],
  ...['50%', '%41', '#1', '?', 'ÄÖ', 'عود', '😀', '__proto__', 'constructor', 'a,b', 'a\nb'],
]

/** As a browser sends a plain form. */
const sent = (fields: Record<string, string>) => `?${new URLSearchParams(fields)}`

const variant = (id: string, size: string) => ({
  id: medusaIdSchema.parse(id),
  title: size,
  sku: null,
  options: { Size: size },
  price: { amount: '1', currency: 'eur' },
  originalPrice: null,
  tiers: [],
  available: 1,
  backorder: false,
})
const product = {
  options: [{ title: 'Size', values: VALUES }],
  variants: VALUES.map((value, index) => variant(`variant_${index}`, value)),
}

describe('what an address says stays as it was written', () => {
  test.each(VALUES.filter((value) => value !== ''))(
    '%j is the size that is put into the cart, and no other',
    (value) => {
      const search = productSearch(parseSearch(sent({ 'o.Size': value })))
      const choice = chooseVariant(product, search)
      expect(choice.variant?.id).toBe(`variant_${VALUES.indexOf(value)}`)
    },
  )

  test.each(VALUES.filter((value) => value !== ''))(
    '%j is the word, the vendor and the filter that was asked for',
    (value) => {
      const query = readListing(parseSearch(sent({ q: value, maker: value, 'o.Size': value })))
      expect(query).toMatchObject({ words: value, vendors: [value], options: { Size: [value] } })
      expect(readListing(parseSearch(stringifySearch(toSearch(query))))).toEqual(query)
    },
  )

  test('of several values of one name all, each once', () => {
    expect(readListing(parseSearch('?maker=1.0&maker=1&maker=01&maker=1')).vendors).toEqual([
      '1.0',
      '1',
      '01',
    ])
  })

  test('whatever it is', () => {
    const texts = fc.dictionary(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(texts, (search) => {
        expect(parseSearch(stringifySearch(search))).toEqual({ ...search })
      }),
    )
  })
})

test.each([
  ['7', 7],
  ['0', 0],
  [7, 7],
  ['1e3', undefined],
  ['0x10', undefined],
  ['1.0', undefined],
  ['-1', undefined],
  ['', undefined],
  [' 7', undefined],
  ['9999999999', undefined],
  [['7'], undefined],
  [true, undefined],
])('%j is the whole number %j', (text, number) => expect(wholeNumberOf(text)).toBe(number))

test('a number that an address tells is one as people write it', () => {
  expect(readListing(parseSearch('?page=1e1&from=0x10&to=1e3'))).toMatchObject({
    page: 1,
    from: null,
    to: null,
  })
  expect(readListing(parseSearch('?page=2&from=10&to=12.50'))).toMatchObject({ page: 2, from: 10, to: 12.5 })
  expect(cartSearch(parseSearch('?problem=over-stock&left=0&quantity=2&title=1.0'))).toEqual({
    problem: 'over-stock',
    left: 0,
    quantity: 2,
    title: '1.0',
  })
})
