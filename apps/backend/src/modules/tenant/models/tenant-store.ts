import { model } from '@medusajs/framework/utils'
import { Tenant } from './tenant.ts'

/** One shop of a tenant: a sales channel of its own and the publishable key that a storefront opens it with. */
export const TenantStore = model.define('tenant_store', {
  id: model.id({ prefix: 'tstore' }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  sales_channel_id: model.text().unique(),
  publishable_key_id: model.text(),
  /** Public by design: every visitor's browser may hold it. */
  publishable_key: model.text(),
  default_locale: model.text(),
  locales: model.array(),
  /** Lower-case ISO codes, the first is the store's default. */
  currencies: model.array(),
  /** How it looks: written by its editors in Payload, through sync. */
  branding: model.json().nullable(),
  tenant: model.belongsTo(() => Tenant, { mappedBy: 'stores' }),
})
