import { z } from 'zod'
import { vendorStoryRecordSchema } from '../../content/vendor-story.ts'
import { medusaIdSchema } from '../../ids.ts'

export const medusaVendorStorySchema = z.object({
  id: medusaIdSchema,
  /** null when nothing was ever written. */
  story: vendorStoryRecordSchema.nullable(),
})
