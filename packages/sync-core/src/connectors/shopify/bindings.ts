import type { Entity } from '@tandem/contracts/sync'
import type { Binding } from '../../entities/entity-definition.ts'
import { shopifyCustomerBinding, shopifyCustomerBothWays } from './customer.ts'
import { shopifyOrderBinding } from './order.ts'
import { shopifyProductBinding } from './product.ts'

/** What a Shopify shop has to do with each entity of its own. A new one is a file beside this one and a line here. */
export const SHOPIFY_BINDINGS = {
  'shopify-customer': shopifyCustomerBinding,
  'shopify-order': shopifyOrderBinding,
  'shopify-product': shopifyProductBinding,
} as const satisfies Readonly<Partial<Record<Entity, Binding>>>

/** The same of a shop whose customers are edited here, too. */
export const SHOPIFY_BINDINGS_BOTH_WAYS = {
  ...SHOPIFY_BINDINGS,
  'shopify-customer': shopifyCustomerBothWays,
} as const satisfies Readonly<Partial<Record<Entity, Binding>>>
