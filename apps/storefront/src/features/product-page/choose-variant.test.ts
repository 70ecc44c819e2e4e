import { medusaIdSchema } from '@tandem/contracts/ids'
import type { UnifiedVariant } from '@tandem/contracts/shop'
import { describe, expect, test } from 'vitest'
import { parseSearch } from '../../http/address/search-text.ts'
import { chooseVariant, productSearch, searchOf } from './choose-variant.ts'

function variant(id: string, options: Record<string, string>, available: number | null = 5): UnifiedVariant {
  return {
    id: medusaIdSchema.parse(id),
    title: id,
    sku: null,
    options,
    price: { amount: '10', currency: 'eur' },
    originalPrice: null,
    available,
    backorder: false,
  }
}

const mug = {
  options: [
    { title: 'Glaze', values: ['Tide', 'Moss'] },
    { title: 'Size', values: ['S', 'L'] },
  ],
  variants: [
    variant('tide-s', { Glaze: 'Tide', Size: 'S' }, 0),
    variant('tide-l', { Glaze: 'Tide', Size: 'L' }),
    variant('moss-s', { Glaze: 'Moss', Size: 'S' }),
  ],
}

describe('what is chosen', () => {
  test('nothing in the address: the first variant that can be bought', () => {
    expect(chooseVariant(mug, {}).variant?.id).toBe('tide-l')
  })
  test('a variant in the address, sold out or not', () => {
    expect(chooseVariant(mug, { variant: 'tide-s' }).variant?.id).toBe('tide-s')
  })
  test('a variant that is gone: as if there were none', () => {
    expect(chooseVariant(mug, { variant: 'gone' }).variant?.id).toBe('tide-l')
  })
  test('options from the plain form', () => {
    expect(chooseVariant(mug, { 'o.Glaze': 'Moss', 'o.Size': 'S' }).variant?.id).toBe('moss-s')
  })
  test('options count more than the variant, because they were chosen after it', () => {
    expect(chooseVariant(mug, { variant: 'tide-l', 'o.Size': 'S' }).variant?.id).toBe('tide-s')
  })
  test('a combination that is not made is told, not replaced', () => {
    const choice = chooseVariant(mug, { 'o.Glaze': 'Moss', 'o.Size': 'L' })
    expect(choice.variant).toBeNull()
    expect(choice.chosen).toEqual({ Glaze: 'Moss', Size: 'L' })
  })
  test('an option that the product does not have is ignored', () => {
    expect(chooseVariant(mug, { 'o.Glaze': 'Gold', 'o.Colour': 'Red' }).variant?.id).toBe('tide-l')
  })
  test('a product without choices has its one variant', () => {
    const jar = { options: [], variants: [variant('jar', {})] }
    expect(chooseVariant(jar, {}).variant?.id).toBe('jar')
  })
})

test('every value tells whether it can be had together with what else is chosen', () => {
  const states = Object.fromEntries(
    chooseVariant(mug, { variant: 'tide-l' }).options.map(({ title, values }) => [
      title,
      values.map(({ value, state }) => `${value}: ${state}`),
    ]),
  )
  expect(states).toEqual({
    Glaze: ['Tide: available', 'Moss: not-made'],
    Size: ['S: sold-out', 'L: available'],
  })
})

test('the address of a choice is its variant, or its options when there is none', () => {
  expect(searchOf(mug, { Glaze: 'Moss', Size: 'S' })).toEqual({ variant: 'moss-s' })
  expect(searchOf(mug, { Glaze: 'Moss', Size: 'L' })).toEqual({ 'o.Glaze': 'Moss', 'o.Size': 'L' })
})

test('numbers in the address are words of an option, and anything else is dropped', () => {
  const search = parseSearch('?o.Size=30&variant=x&variant=y&page=2&o.Deep=a&o.Deep=b')
  expect(productSearch({ ...search, 'o.Other': { a: 1 } })).toEqual({ 'o.Size': '30' })
})
