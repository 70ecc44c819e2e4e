import { z } from '@medusajs/framework/zod'
import { createFindParams } from '@medusajs/medusa/api/utils/validators'
import { VENDOR_STATUSES } from '../../../modules/vendor/models/vendor.ts'
import { handleSchema, jsonObjectSchema, nameSchema, oneOrMore } from '../fields.ts'

const fields = {
  handle: handleSchema,
  name: nameSchema,
  email: z.email().max(254),
  commission_rate: z.number().min(0).max(100).optional(),
  business: jsonObjectSchema.optional(),
}

export const createVendorSchema = z.strictObject({ tenant_id: z.string(), ...fields })
export type CreateVendor = z.infer<typeof createVendorSchema>

/** The status has routes of its own, and a vendor stays with its tenant. */
export const updateVendorSchema = z.strictObject(fields).partial()
export type UpdateVendor = z.infer<typeof updateVendorSchema>

export const vendorProductsSchema = z.strictObject({
  add: z.array(z.string()).max(1000).default([]),
  remove: z.array(z.string()).max(1000).default([]),
})
export type VendorProducts = z.infer<typeof vendorProductsSchema>

export const listVendorsSchema = createFindParams({ limit: 50, offset: 0 }).extend({
  q: z.string().optional(),
  handle: oneOrMore(z.string()).optional(),
  status: oneOrMore(z.enum(VENDOR_STATUSES)).optional(),
  tenant_id: oneOrMore(z.string()).optional(),
})

export const vendorQuery = {
  entity: 'vendor',
  defaults: [
    'id',
    'handle',
    'name',
    'email',
    'status',
    'commission_rate',
    'business',
    'tenant_id',
    'created_at',
    'updated_at',
    'tenant.id',
    'tenant.handle',
    'tenant.name',
  ],
}
