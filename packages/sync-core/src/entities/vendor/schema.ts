import { medusaVendorSchema } from '@tandem/contracts'
import { z } from 'zod'

const shape = medusaVendorSchema.shape

/** A vendor's commercial side; its story and banner belong to its editors and are not here. */
export const vendorSchema = z.object({
  tenantMedusaId: shape.tenant_id,
  handle: shape.handle,
  name: shape.name,
  status: shape.status,
  commissionRate: shape.commission_rate,
  business: shape.business,
})
export type Vendor = z.infer<typeof vendorSchema>
