import { expect, test } from 'vitest'
import { lackingText } from './lacking-text.ts'

test('what a connection does not give is named', () => {
  expect(lackingText({ withheld: {}, missingScopes: [] })).toBeNull()
  expect(
    lackingText({
      withheld: { 'shopify-customer': ['email', 'emailMarketing'], 'shopify-order': ['email'] },
      missingScopes: ['read_orders'],
    }),
  ).toBe('The connection works, but the app lacks read_orders; Shopify withholds email, email marketing.')
})
