import type { Entity } from '@tandem/contracts/sync'
import type { Binding } from '../../entities/entity-definition.ts'
import { stripePriceBinding } from './price.ts'
import { stripeProductBinding } from './product.ts'

/** What Stripe has to do with each entity. A new one is a file beside this one and a line here. */
export const STRIPE_BINDINGS = {
  'billing-product': stripeProductBinding,
  'billing-price': stripePriceBinding,
} as const satisfies Readonly<Partial<Record<Entity, Binding>>>
