import type { MedusaEntity } from '@tandem/contracts/sync'
import type { Binding } from '../../entities/entity-definition.ts'
import { customerBinding } from './customer.ts'
import { orderBinding } from './order.ts'
import { pageBinding } from './page.ts'
import { productBinding } from './product.ts'
import { productContentBinding } from './product-content.ts'
import { storeBinding } from './store.ts'
import { storeBrandingBinding } from './store-branding.ts'
import { tenantBinding } from './tenant.ts'
import { vendorBinding } from './vendor.ts'
import { vendorStoryBinding } from './vendor-story.ts'

/** Medusa's bindings, by entity. A new one is a file beside this one and a line here. */
export const MEDUSA_BINDINGS: Readonly<Record<MedusaEntity, Binding>> = {
  tenant: tenantBinding,
  store: storeBinding,
  vendor: vendorBinding,
  product: productBinding,
  'product-content': productContentBinding,
  'store-branding': storeBrandingBinding,
  'vendor-story': vendorStoryBinding,
  page: pageBinding,
  customer: customerBinding,
  order: orderBinding,
}
