import type { Entity } from '@tandem/contracts/sync'
import type { Binding } from '../entities/entity-definition.ts'
import { MEDUSA_BINDINGS } from './medusa/bindings.ts'
import { SHOPIFY_BINDINGS } from './shopify/bindings.ts'
import { STRIPE_BINDINGS } from './stripe/bindings.ts'

/** Every entity's binding to the system that its records come from. */
export const HOME_BINDINGS: Readonly<Record<Entity, Binding>> = {
  ...MEDUSA_BINDINGS,
  ...SHOPIFY_BINDINGS,
  ...STRIPE_BINDINGS,
}
