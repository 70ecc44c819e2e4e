import { expect, test } from 'vitest'
import { laneLabel } from './lane-label.ts'

const known = [
  { id: 'shopify-alder', name: 'Alder Goods', connector: 'shopify', entities: ['shopify-customer' as const] },
]

test('another system’s records are told from Medusa’s by its name', () => {
  expect(laneLabel({ integration: 'medusa', entity: 'product' }, known)).toBe('Product')
  expect(laneLabel({ integration: 'shopify-alder', entity: 'shopify-customer' }, known)).toBe(
    'Alder Goods: Customer',
  )
})

test('one that has gone since is called by its short name', () => {
  expect(laneLabel({ integration: 'back-office', entity: 'product' }, known)).toBe('Back office: Product')
})
