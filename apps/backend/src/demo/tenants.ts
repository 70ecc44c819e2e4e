import type { MedusaContainer } from '@medusajs/framework/types'
import { stores, tenants, vendors } from '@tandem/demo-world'
import { createStoreWorkflow } from '../workflows/store/index.ts'
import { createTenantWorkflow } from '../workflows/tenant/index.ts'
import { createVendorWorkflow, setVendorStatusWorkflow } from '../workflows/vendor/index.ts'
import { idsBy, need } from './find.ts'

export async function seedTenants(container: MedusaContainer): Promise<void> {
  const existing = await idsBy(container, 'tenant', 'handle')
  for (const { handle, name, status, settings } of tenants) {
    if (existing.has(handle)) continue
    await createTenantWorkflow(container).run({ input: { handle, name, status, settings } })
  }
}

/** A store's sales channel and key are made by the store's own workflow. */
export async function seedStores(container: MedusaContainer): Promise<void> {
  const tenantIds = await idsBy(container, 'tenant', 'handle')
  const existing = await idsBy(container, 'tenant_store', 'handle')
  for (const store of stores) {
    if (existing.has(store.handle)) continue
    await createStoreWorkflow(container).run({
      input: {
        tenant_id: need(tenantIds, store.tenant),
        handle: store.handle,
        name: store.name,
        default_locale: store.defaultLocale,
        locales: store.locales,
        currencies: store.currencies,
      },
    })
  }
}

export async function seedVendors(container: MedusaContainer): Promise<void> {
  const tenantIds = await idsBy(container, 'tenant', 'handle')
  const existing = await idsBy(container, 'vendor', 'handle')
  for (const vendor of vendors) {
    if (existing.has(vendor.handle)) continue
    const { result } = await createVendorWorkflow(container).run({
      input: {
        tenant_id: need(tenantIds, vendor.tenant),
        handle: vendor.handle,
        name: vendor.name,
        email: vendor.email,
        commission_rate: vendor.commissionRate,
        business: vendor.business,
      },
    })
    if (vendor.status !== 'pending') {
      await setVendorStatusWorkflow(container).run({ input: { id: result.id, status: vendor.status } })
    }
  }
}
