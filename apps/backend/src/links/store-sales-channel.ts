import { defineLink } from '@medusajs/framework/utils'
import SalesChannelModule from '@medusajs/medusa/sales-channel'
import TenantModule from '../modules/tenant/index.ts'

/** `tenant_store.sales_channel` in queries; the column is the store's own. */
export default defineLink(
  { linkable: TenantModule.linkable.tenantStore, field: 'sales_channel_id' },
  SalesChannelModule.linkable.salesChannel,
  { readOnly: true },
)
