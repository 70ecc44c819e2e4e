import { z } from 'zod'

/** Languages that content is written in; the first is the fallback. */
export const LOCALES = ['en', 'ar'] as const
export const localeSchema = z.enum(LOCALES)
export type Locale = z.infer<typeof localeSchema>

/** A text by language; a language in which nothing was written is absent. */
export const textInLanguagesSchema = z.partialRecord(localeSchema, z.string().min(1))

/** An editor's content of a product, in one language. `description` is sanitised HTML. */
export const productContentSchema = z.object({
  description: z.string().nullable(),
  features: z.array(z.object({ title: z.string(), text: z.string() })),
  specs: z.array(z.object({ name: z.string(), value: z.string() })),
  seo: z.object({
    title: z.string().nullable(),
    description: z.string().nullable(),
    keywords: z.string().nullable(),
  }),
})
export type ProductContent = z.infer<typeof productContentSchema>

/** Published content by language. A language that nobody has written in is absent. */
export const localizedContentSchema = z.partialRecord(localeSchema, productContentSchema)
export type LocalizedContent = z.infer<typeof localizedContentSchema>

/**
 * Where Payload's content lives in a Medusa product: `product.metadata.tandem`. One key of our own, so
 * that neither a merchant's metadata nor another tool's is ever touched.
 */
export const METADATA_KEY = 'tandem'
export const tandemMetadataSchema = z.object({ content: localizedContentSchema })
export type TandemMetadata = z.infer<typeof tandemMetadataSchema>
