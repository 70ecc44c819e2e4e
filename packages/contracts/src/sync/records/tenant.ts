import { z } from 'zod'
import { medusaIdSchema } from '../../ids.ts'

export const medusaTenantSchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  status: z.enum(['active', 'suspended']),
  settings: z.record(z.string(), z.json()),
})
export type MedusaTenant = z.infer<typeof medusaTenantSchema>
