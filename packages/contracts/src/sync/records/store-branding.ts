import { z } from 'zod'
import { brandingRecordSchema } from '../../content/branding.ts'
import { medusaIdSchema } from '../../ids.ts'

export const medusaStoreBrandingSchema = z.object({
  id: medusaIdSchema,
  /** null when nothing was ever written. */
  branding: brandingRecordSchema.nullable(),
})
export type MedusaStoreBranding = z.infer<typeof medusaStoreBrandingSchema>
