import { localeSchema, type ProductContent, productContentSchema } from '@tandem/contracts'
import { z } from 'zod'

const shape = productContentSchema.shape

/**
 * Published content by field and language. A language in which nothing was written is absent, so that the
 * same content has one form only.
 */
export const contentSchema = z.object({
  description: z.partialRecord(localeSchema, z.string().min(1)),
  features: z.partialRecord(localeSchema, shape.features.min(1)),
  specs: z.partialRecord(localeSchema, shape.specs.min(1)),
  seo: z.partialRecord(localeSchema, shape.seo.refine(hasWords, 'says nothing')),
})
export type Content = z.infer<typeof contentSchema>

/** Whether any of the texts says something. */
export function hasWords(texts: ProductContent['seo']): boolean {
  return Object.values(texts).some(Boolean)
}
