import { z } from 'zod'
import { rows, writtenText as text } from './document-parts.ts'

/** Told by its id and address; a picture without a file shows nothing. */
const image = z
  .object({ id: z.number(), url: text })
  .nullish()
  .transform((media) => (media?.url ? { id: String(media.id), url: media.url } : null))

const form = z
  .object({ id: z.number() })
  .nullish()
  .transform((found) => (found ? String(found.id) : null))

const callToAction = { ctaLabel: text, ctaHref: text }

const block = z
  .discriminatedUnion('blockType', [
    z.object({
      blockType: z.literal('hero'),
      eyebrow: text,
      heading: text,
      text,
      ...callToAction,
      image,
      productHandle: text,
    }),
    z.object({
      blockType: z.literal('productGrid'),
      heading: text,
      source: z.string(),
      categoryHandle: text,
      handles: rows(z.string()),
      limit: z.number(),
    }),
    z.object({
      blockType: z.literal('collection'),
      heading: text,
      collectionHandle: text,
      limit: z.number(),
    }),
    z.object({ blockType: z.literal('richText'), html: text }),
    z.object({
      blockType: z.literal('banner'),
      heading: text,
      text,
      ...callToAction,
      tone: z.string(),
      image,
    }),
    z.object({ blockType: z.literal('quote'), text, author: text, role: text }),
    z.object({
      blockType: z.literal('faq'),
      heading: text,
      items: rows(z.object({ question: text, answer: text })),
    }),
    z.object({
      blockType: z.literal('gallery'),
      heading: text,
      pictures: rows(z.object({ image, caption: text })),
    }),
    z.object({ blockType: z.literal('form'), heading: text, text, form }).transform(
      // Told by its id alone: what it asks for is read where it is shown.
      ({ form, ...words }) => ({ ...words, formId: form }),
    ),
  ])
  .transform(({ blockType: type, ...fields }) => ({ type, ...fields }))

/** The owner of a page, read with the id that it has in Medusa. null when it is gone. */
const owner = z.object({ medusaId: z.string() }).nullish()

/** A published `pages` document in one language, as Payload's Local API answers it with depth 1. */
export const pageDocumentSchema = z.object({
  id: z.number(),
  slug: z.string(),
  tenant: owner,
  store: owner,
  title: text,
  description: text,
  blocks: rows(block),
})
