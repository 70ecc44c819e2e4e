import { medusaVendorSchema } from '@tandem/contracts'
import type { Vendor } from './schema.ts'

export function vendorFromMedusa(record: unknown): Vendor {
  const vendor = medusaVendorSchema.parse(record)
  return {
    tenantMedusaId: vendor.tenant_id,
    handle: vendor.handle,
    name: vendor.name,
    status: vendor.status,
    commissionRate: vendor.commission_rate,
    business: vendor.business,
  }
}
