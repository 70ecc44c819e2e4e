import { z } from 'zod'
import { medusaIdSchema } from '../../ids.ts'

export const medusaVendorSchema = z.object({
  id: medusaIdSchema,
  tenant_id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  status: z.enum(['pending', 'approved', 'suspended']),
  /** Percent of a sale that the marketplace keeps. */
  commission_rate: z.number(),
  business: z.record(z.string(), z.json()),
})
export type MedusaVendor = z.infer<typeof medusaVendorSchema>
