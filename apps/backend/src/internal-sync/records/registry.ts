import type { MedusaEntity } from '@tandem/contracts/sync'
import { customerRecord } from './customer.ts'
import { orderRecord } from './order.ts'
import { pageRecord } from './page.ts'
import { productRecord } from './product.ts'
import { productContentRecord } from './product-content.ts'
import { storeRecord } from './store.ts'
import { storeBrandingRecord } from './store-branding.ts'
import type { SyncedRecord } from './synced-record.ts'
import { tenantRecord } from './tenant.ts'
import { vendorRecord } from './vendor.ts'
import { vendorStoryRecord } from './vendor-story.ts'

/** Every entity as Medusa keeps it. A new one is a file beside this one and a line here. */
export const SYNCED_RECORDS = {
  tenant: tenantRecord,
  store: storeRecord,
  vendor: vendorRecord,
  product: productRecord,
  'product-content': productContentRecord,
  'store-branding': storeBrandingRecord,
  'vendor-story': vendorStoryRecord,
  page: pageRecord,
  customer: customerRecord,
  order: orderRecord,
} satisfies Record<MedusaEntity, SyncedRecord>
