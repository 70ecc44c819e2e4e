import { z } from 'zod'
import { medusaIdSchema } from '../../ids.ts'

export const medusaStoreSchema = z.object({
  id: medusaIdSchema,
  tenant_id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  sales_channel_id: medusaIdSchema,
  publishable_key: z.string(),
  default_locale: z.string(),
  locales: z.array(z.string()),
  /** Lower-case ISO codes, the first is the store's default. */
  currencies: z.array(z.string()),
})
export type MedusaStore = z.infer<typeof medusaStoreSchema>
