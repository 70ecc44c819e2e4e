import type { Entity } from '@tandem/contracts/sync'
import type { Binding } from '../../entities/entity-definition.ts'
import { sanityPriceBinding } from './price.ts'
import { sanityProductBinding } from './product.ts'

/** What Sanity has to do with each entity. A new one is a file beside this one and a line here. */
export const SANITY_BINDINGS = {
  'billing-product': sanityProductBinding,
  'billing-price': sanityPriceBinding,
} as const satisfies Readonly<Partial<Record<Entity, Binding>>>
