import { z } from 'zod'
import { medusaIdSchema, payloadIdSchema } from '../ids.ts'
import { localeSchema } from './product-content.ts'

/** A picture stays in Payload's library: its id there and where it is served, never a copy. */
const pictureReferenceSchema = z.object({ id: payloadIdSchema, url: z.string().min(1) })

/** null where nothing is written. */
const text = z.string().min(1).nullable()
const callToAction = { ctaLabel: text, ctaHref: text }
const image = pictureReferenceSchema.nullable()

/** A block of a page as Medusa keeps it: everything is named, so that equal blocks have one form. */
export const pageBlockRecordSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hero'),
    eyebrow: text,
    heading: text,
    text,
    ...callToAction,
    image,
    productHandle: text,
  }),
  z.object({
    type: z.literal('productGrid'),
    heading: text,
    source: z.enum(['newest', 'category', 'handles']),
    categoryHandle: text,
    handles: z.array(z.string()),
    limit: z.number().int(),
  }),
  /** Without a heading it bears the collection's own name. */
  z.object({
    type: z.literal('collection'),
    heading: text,
    collectionHandle: text,
    limit: z.number().int(),
  }),
  /** `html` is made of the editor's rich text by Payload and holds what `lexicalToHtml` lets through. */
  z.object({ type: z.literal('richText'), html: text }),
  z.object({
    type: z.literal('banner'),
    heading: text,
    text,
    ...callToAction,
    tone: z.enum(['brand', 'quiet']),
    image,
  }),
  z.object({ type: z.literal('quote'), text, author: text, role: text }),
  z.object({
    type: z.literal('faq'),
    heading: text,
    items: z.array(z.object({ question: text, answer: text })),
  }),
  z.object({
    type: z.literal('gallery'),
    heading: text,
    pictures: z.array(z.object({ image, caption: text })),
  }),
  /** A form stays in Payload, where what is sent with it stays too: its id there, and nothing of it. */
  z.object({ type: z.literal('form'), heading: text, text, formId: payloadIdSchema.nullable() }),
])
export type PageBlockRecord = z.infer<typeof pageBlockRecordSchema>

/** A published page in one language, as a shopper reads it: what is not translated is in the fallback language. */
export const pageContentSchema = z.object({
  title: z.string().min(1),
  /** What search engines show. */
  description: text,
  blocks: z.array(pageBlockRecordSchema),
})
export type PageContent = z.infer<typeof pageContentSchema>

/** A published page, as Medusa keeps it. A language in which it has no title is absent. */
export const pageRecordSchema = z.object({
  tenant_id: medusaIdSchema,
  store_id: medusaIdSchema,
  slug: z.string().min(1),
  content: z.partialRecord(localeSchema, pageContentSchema),
})
export type PageRecord = z.infer<typeof pageRecordSchema>
