import { expect, test } from 'vitest'
import { missingScopes } from './scopes.ts'

test('scopes that an app lacks are named, and whoever may write may read', () => {
  expect(missingScopes(['write_customers', 'read_orders', 'read_products', 'read_themes'])).toEqual([])
  expect(missingScopes(['read_customers'])).toEqual(['write_customers', 'read_orders', 'read_products'])
})
