import { expect, test } from 'vitest'
import { isOffered } from './checkout-view.ts'

test('a delivery that is not offered any more has to be chosen anew', () => {
  const post = { id: 'so_1', name: 'Post', code: null, price: { amount: '4', currency: 'eur' }, dates: null }
  expect(isOffered({ options: [post], chosenOption: 'so_1' })).toBe(true)
  expect(isOffered({ options: [post], chosenOption: 'so_gone' })).toBe(false)
  expect(isOffered({ options: [], chosenOption: 'so_1' })).toBe(false)
  expect(isOffered({ options: [post], chosenOption: null })).toBe(false)
})
