import { defineLink } from '@medusajs/framework/utils'
import TenantModule from '../modules/tenant/index.ts'
import VendorModule from '../modules/vendor/index.ts'

/** `vendor.tenant` in queries; the column is the vendor's own. */
export default defineLink(
  { linkable: VendorModule.linkable.vendor, field: 'tenant_id' },
  TenantModule.linkable.tenant,
  { readOnly: true },
)
