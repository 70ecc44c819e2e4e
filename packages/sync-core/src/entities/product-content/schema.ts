import { localeSchema, productContentSchema } from '@tandem/contracts'
import { z } from 'zod'

const shape = productContentSchema.shape

/** Published content by field and language. A language in which nothing was written is absent. */
export const contentSchema = z.object({
  description: z.partialRecord(localeSchema, z.string()),
  features: z.partialRecord(localeSchema, shape.features.min(1)),
  specs: z.partialRecord(localeSchema, shape.specs.min(1)),
  seo: z.partialRecord(localeSchema, shape.seo),
})
export type Content = z.infer<typeof contentSchema>
