import { medusaVendorSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'

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

export function vendorFromHub(document: unknown): Vendor {
  return vendorSchema.parse(document)
}

export function vendorToHub(record: unknown): PlatformRecord {
  return vendorSchema.parse(record)
}

export const vendor: EntityDefinition = {
  name: 'vendor',
  personalFields: ['business'],
  fromHub: vendorFromHub,
  toHub: vendorToHub,
}
