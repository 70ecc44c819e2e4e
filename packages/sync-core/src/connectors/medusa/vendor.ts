import { medusaVendorSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding } from '../../entities/entity-definition.ts'
import { type Vendor, vendor, vendorSchema } from '../../entities/vendor/vendor.ts'

export const vendorOwnership: Ownership = {
  existence: 'remote',
  fields: ownedBy('remote', Object.keys(vendorSchema.shape)),
}

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

export const vendorBinding: Binding = {
  connector: 'medusa',
  entity: vendor,
  ownership: vendorOwnership,
  fromRemote: vendorFromMedusa,
}
