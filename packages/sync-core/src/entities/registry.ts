import type { Entity } from '@tandem/contracts'
import { customer } from './customer/index.ts'
import type { EntityDefinition } from './entity-definition.ts'
import { order } from './order/index.ts'
import { page } from './page/index.ts'
import { product } from './product/index.ts'
import { productContent } from './product-content/index.ts'
import { store } from './store/index.ts'
import { storeBranding } from './store-branding/index.ts'
import { tenant } from './tenant/index.ts'
import { vendor } from './vendor/index.ts'
import { vendorStory } from './vendor-story/index.ts'

/** Every entity that is kept in step. A new one is a folder beside this file and a line here. */
export const ENTITY_DEFINITIONS: Readonly<Record<Entity, EntityDefinition>> = {
  tenant,
  store,
  vendor,
  product,
  'product-content': productContent,
  'store-branding': storeBranding,
  'vendor-story': vendorStory,
  page,
  customer,
  order,
}
