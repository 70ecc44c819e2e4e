import { medusaCustomerSchema } from './records/customer.ts'
import { medusaOrderSchema } from './records/order.ts'
import { medusaPageSchema } from './records/page.ts'
import { medusaProductSchema } from './records/product.ts'
import { medusaProductContentSchema } from './records/product-content.ts'
import { medusaStoreSchema } from './records/store.ts'
import { medusaStoreBrandingSchema } from './records/store-branding.ts'
import { medusaTenantSchema } from './records/tenant.ts'
import { medusaVendorSchema } from './records/vendor.ts'
import { medusaVendorStorySchema } from './records/vendor-story.ts'

/**
 * The answers of Medusa's internal read route, one shape per entity. Lists have a stated order, so that equal records
 * are equal texts. A new one is a file in `records` and a line here.
 */
export const MEDUSA_RECORDS = {
  tenant: medusaTenantSchema,
  store: medusaStoreSchema,
  vendor: medusaVendorSchema,
  product: medusaProductSchema,
  'product-content': medusaProductContentSchema,
  'store-branding': medusaStoreBrandingSchema,
  'vendor-story': medusaVendorStorySchema,
  page: medusaPageSchema,
  customer: medusaCustomerSchema,
  order: medusaOrderSchema,
} as const
