import { z } from 'zod'
import { localizedContentSchema } from '../../content/product-content.ts'
import { medusaIdSchema } from '../../ids.ts'

export const medusaProductContentSchema = z.object({
  id: medusaIdSchema,
  /** `metadata.tandem.content`, null when nothing was ever written. */
  content: localizedContentSchema.nullable(),
})
export type MedusaProductContent = z.infer<typeof medusaProductContentSchema>
