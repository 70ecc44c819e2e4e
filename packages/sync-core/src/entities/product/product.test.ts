import { describe, expect, test } from 'vitest'
import { productFromMedusa } from '../../connectors/medusa/product.ts'
import { productToHub } from './product.ts'
import { medusaProducts, price, variant } from './samples.ts'

const [, , bare] = medusaProducts

function mirrored(...variants: ReturnType<typeof variant>[]) {
  return productToHub(productFromMedusa({ ...bare, variants }))
}

describe('the stock that a list of products shows', () => {
  test('is what can be sold now, over all variants whose stock is counted', () => {
    const counted = [
      variant('a', { stocked_quantity: 7, reserved_quantity: 2 }),
      variant('b', { stocked_quantity: 1, reserved_quantity: 0 }),
      variant('c', { stocked_quantity: 100, manage_inventory: false }),
    ]
    expect(mirrored(...counted).totalStock).toBe(6)
  })

  test('is 0 without variants', () => {
    expect(mirrored().totalStock).toBe(0)
  })
})

describe('the price range that a list of products shows', () => {
  test('goes from the lowest to the highest base price, by currency', () => {
    const { priceRange } = mirrored(
      variant('a', { prices: [price('usd', '9.5'), price('kwd', '12.125')] }),
      variant('b', { prices: [price('usd', '10'), price('kwd', '0.999')] }),
    )
    expect(priceRange).toEqual({ usd: { min: '9.5', max: '10' }, kwd: { min: '0.999', max: '12.125' } })
  })

  test('compares amounts as numbers and keeps them as texts, to the last digit', () => {
    const { priceRange } = mirrored(variant('a', { prices: [price('kwd', '9.000'), price('kwd', '10.500')] }))
    expect(priceRange).toEqual({ kwd: { min: '9.000', max: '10.500' } })
  })

  test('leaves out sales, price lists and what applies only by the case', () => {
    const { priceRange } = mirrored(
      variant('a', {
        prices: [
          price('usd', '20', { min_quantity: 1 }),
          price('usd', '15', { price_list_id: 'plist_1', price_list_type: 'sale' }),
          price('usd', '90', { price_list_id: 'plist_2', price_list_type: 'override' }),
          price('usd', '12', { min_quantity: 12 }),
        ],
      }),
    )
    expect(priceRange).toEqual({ usd: { min: '20', max: '20' } })
  })

  test('is empty without prices', () => {
    expect(mirrored(variant('a')).priceRange).toEqual({})
  })
})
