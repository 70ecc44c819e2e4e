import { z } from 'zod'
import { pictureSchema } from './picture.ts'
import { textInLanguagesSchema } from './product-content.ts'

export const FONT_PAIRINGS = ['fraunces-figtree', 'instrument-sans', 'readex-pro'] as const

const linkSchema = z.object({ label: z.string(), href: z.string() })

/** A store's brand as its editor set it in Payload, in one language. */
export const storeBrandingSchema = z.object({
  handle: z.string(),
  name: z.string(),
  tagline: z.string().nullable(),
  announcement: z.string().nullable(),
  /** null for a mark made of the name. */
  logo: pictureSchema.nullable(),
  brandColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  fontPairing: z.enum(FONT_PAIRINGS),
  /** Corner radius in px. */
  radius: z.union([z.literal(2), z.literal(4), z.literal(16)]),
  density: z.enum(['airy', 'dense', 'warm']),
  /** `href` is relative to the store and language: `/products`, `/category/table`, `/pages/story`. */
  navigation: z.array(linkSchema),
  footer: z.array(z.object({ heading: z.string(), links: z.array(linkSchema) })),
})
export type StoreBranding = z.infer<typeof storeBrandingSchema>

const linkInLanguages = z.object({ label: textInLanguagesSchema, href: z.string() })

/** A store's brand in all its languages, as Medusa keeps it with the store. null: the editor chose nothing. */
export const brandingRecordSchema = z.object({
  tagline: textInLanguagesSchema,
  announcement: textInLanguagesSchema,
  /** Where the picture is served. */
  logo: z.string().nullable(),
  brandColor: z.string().nullable(),
  fontPairing: z.enum(FONT_PAIRINGS).nullable(),
  radius: z.enum(['2', '4', '16']).nullable(),
  density: z.enum(['airy', 'dense', 'warm']).nullable(),
  navigation: z.array(linkInLanguages),
  footer: z.array(z.object({ heading: textInLanguagesSchema, links: z.array(linkInLanguages) })),
})
export type BrandingRecord = z.infer<typeof brandingRecordSchema>
