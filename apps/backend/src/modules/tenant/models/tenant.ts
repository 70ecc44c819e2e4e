import { model } from '@medusajs/framework/utils'
import { TenantStore } from './tenant-store.ts'

export const TENANT_STATUSES = ['active', 'suspended'] as const

/** A company that sells. */
export const Tenant = model.define('tenant', {
  id: model.id({ prefix: 'ten' }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  status: model.enum([...TENANT_STATUSES]).default('active'),
  settings: model.json().default({}),
  stores: model.hasMany(() => TenantStore, { mappedBy: 'tenant' }),
})
