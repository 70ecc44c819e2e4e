import {
  localeSchema,
  localizedContentSchema,
  type ProductContent,
  productContentSchema,
} from '@tandem/contracts/content'
import { z } from 'zod'
import type { EntityDefinition } from '../entity-definition.ts'
import { toFields } from './by-language.ts'

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

/** Tells whether any of the texts says something. */
export function hasWords(texts: ProductContent['seo']): boolean {
  return Object.values(texts).some(Boolean)
}

const documentSchema = z.object({
  published: z.boolean(),
  /** Rich text already as HTML, empty texts as null. */
  content: localizedContentSchema,
})

/**
 * A content document as the connector reads it: its live version only. null while it isn't published, and
 * when it was published without a word: Medusa could not tell that from no content.
 */
export function contentFromHub(document: unknown): Content | null {
  const { published, content } = documentSchema.parse(document)
  return published ? toFields(content) : null
}

export const productContent: EntityDefinition = {
  name: 'product-content',
  personalFields: [],
  fromHub: contentFromHub,
}
