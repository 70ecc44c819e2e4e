import { medusaProductSchema } from '@tandem/contracts'
import type { Product } from './schema.ts'

export function productFromMedusa(record: unknown): Product {
  const { id: _, type, sales_channel_ids, vendor_id, tenant_id, ...rest } = medusaProductSchema.parse(record)
  return {
    ...rest,
    productType: type,
    salesChannelIds: sales_channel_ids,
    vendorMedusaId: vendor_id,
    tenantMedusaId: tenant_id,
  }
}
