import { FONT_PAIRINGS } from '@tandem/contracts/content'
import { medusaIdSchema } from '@tandem/contracts/ids'
import { z } from 'zod'
import { linked, listed } from '../sources/linked.ts'

/** Payload's REST answers as far as the shop reads them. Payload sends null or nothing for an empty field. */

const text = z.string().nullish()
const rows = listed

export const docsSchema = z.object({ docs: z.array(z.unknown()) })

const uploadSchema = z.object({
  url: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  alt: text,
  sizes: z.record(z.string(), z.object({ url: text, width: z.number().nullish() }).nullish()).nullish(),
})
export type Upload = z.infer<typeof uploadSchema>

/** An upload read with depth 1. A bare id, or a file that is no picture, is nothing to show. */
const pictureField = uploadSchema.nullish().catch(null)

export const contentDocSchema = z.object({
  medusaId: medusaIdSchema,
  /** Made from the rich text by Payload, which knows its own editor. */
  descriptionHtml: text,
  features: rows(z.object({ title: z.string(), text: z.string() })),
  specs: rows(z.object({ name: z.string(), value: z.string() })),
  seo: linked(z.object({ title: text, description: text, keywords: text })),
})
export type ContentDoc = z.infer<typeof contentDocSchema>

const link = z.object({ label: z.string(), href: z.string() })

export const storeDocSchema = z.object({
  handle: z.string(),
  name: z.string(),
  tagline: text,
  announcement: text,
  logo: pictureField,
  brandColor: text,
  fontPairing: z.enum(FONT_PAIRINGS).nullish().catch(null),
  radius: z.enum(['2', '4', '16']).nullish().catch(null),
  density: z.enum(['airy', 'dense', 'warm']).nullish().catch(null),
  navigation: rows(link),
  footer: rows(z.object({ heading: z.string(), links: rows(link) })),
})
export type StoreDoc = z.infer<typeof storeDocSchema>

const callToAction = { ctaLabel: text, ctaHref: text }

const asked = {
  name: z.string(),
  label: text,
  required: z
    .boolean()
    .nullish()
    .transform((required) => required === true),
}

/** A form read with its page, depth 1. A bare id is one that is gone. */
const formField = z
  .object({
    id: z.number().int().positive(),
    fields: rows(
      z.discriminatedUnion('blockType', [
        z.object({ blockType: z.enum(['text', 'textarea', 'email', 'checkbox']), ...asked }),
        z.object({
          blockType: z.literal('select'),
          ...asked,
          options: rows(z.object({ value: z.string(), label: text })),
        }),
        z.object({ blockType: z.literal('message'), html: text }),
      ]),
    ),
    submitButtonLabel: text,
    confirmationType: text,
    confirmationHtml: text,
  })
  .nullish()
  .catch(null)
export type FormDoc = NonNullable<z.infer<typeof formField>>

/** A block as Payload stores it; `blocks` are parsed one by one, so that one bad block leaves the others. */
export const blockDocSchema = z.discriminatedUnion('blockType', [
  z.object({
    blockType: z.literal('hero'),
    eyebrow: text,
    heading: z.string(),
    text,
    ...callToAction,
    image: pictureField,
    productHandle: text,
  }),
  z.object({
    blockType: z.literal('productGrid'),
    heading: z.string(),
    source: z.enum(['newest', 'category', 'handles']),
    categoryHandle: text,
    handles: rows(z.union([z.string(), z.object({ handle: z.string() }).transform(({ handle }) => handle)])),
    limit: z.number().int().min(1).max(24).nullish(),
  }),
  z.object({
    blockType: z.literal('collection'),
    heading: text,
    collectionHandle: z.string(),
    limit: z.number().int().min(1).max(24).nullish(),
  }),
  z.object({ blockType: z.literal('richText'), html: text }),
  z.object({
    blockType: z.literal('banner'),
    heading: z.string(),
    text,
    ...callToAction,
    tone: z.enum(['brand', 'quiet']).nullish(),
    image: pictureField,
  }),
  z.object({ blockType: z.literal('quote'), text: z.string(), author: z.string(), role: text }),
  z.object({
    blockType: z.literal('faq'),
    heading: z.string(),
    items: rows(z.object({ question: z.string(), answer: z.string() })),
  }),
  z.object({
    blockType: z.literal('gallery'),
    heading: text,
    pictures: rows(z.object({ image: pictureField, caption: text })),
  }),
  z.object({ blockType: z.literal('form'), heading: text, text, form: formField }),
])
export type BlockDoc = z.infer<typeof blockDocSchema>

export const redirectDocSchema = z.object({ to: z.string() })

export const slugDocSchema = z.object({ slug: z.string() })

export const pageDocSchema = z.object({
  slug: z.string(),
  title: z.string(),
  description: text,
  blocks: rows(z.unknown()),
})
