import { z } from 'zod'
import { formSchema } from '../content/form.ts'
import { pictureSchema } from '../content/picture.ts'
import { productContentSchema } from '../content/product-content.ts'
import { amountSchema, medusaIdSchema } from '../ids.ts'

/** The storefront's view of both systems as one. */

const moneySchema = z.object({ amount: amountSchema, currency: z.string().length(3) })
export type Money = z.infer<typeof moneySchema>

/** A unit's price from this quantity on. */
const priceTierSchema = z.object({ from: z.number(), price: moneySchema })
export type PriceTier = z.infer<typeof priceTierSchema>

export const unifiedVariantSchema = z.object({
  id: medusaIdSchema,
  title: z.string(),
  sku: z.string().nullable(),
  options: z.record(z.string(), z.string()),
  price: moneySchema.nullable(),
  /** The price before a sale, when it is higher. */
  originalPrice: moneySchema.nullable(),
  /** null when stock is not counted. */
  available: z.number().nullable(),
  backorder: z.boolean(),
  /** The smallest quantity first; only of a product that is read by itself, and only where the quantity changes the price. */
  tiers: z.array(priceTierSchema).optional(),
})
export type UnifiedVariant = z.infer<typeof unifiedVariantSchema>

export const unifiedProductSchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  thumbnail: z.string().nullable(),
  images: z.array(z.string()),
  options: z.array(z.object({ title: z.string(), values: z.array(z.string()) })),
  variants: z.array(unifiedVariantSchema),
  categories: z.array(z.object({ id: medusaIdSchema, name: z.string(), handle: z.string() })),
  vendor: z
    .object({
      id: medusaIdSchema,
      handle: z.string(),
      name: z.string(),
      /** Sanitised HTML. Lists of products leave it out, as they do the banner. */
      story: z.string().nullable(),
      banner: pictureSchema.nullable(),
    })
    .nullable(),
  /** null when nothing is published or Payload is away and nothing was ever written back. */
  content: productContentSchema.nullable(),
})
export type UnifiedProduct = z.infer<typeof unifiedProductSchema>

const linkTarget = { ctaLabel: z.string().nullish(), ctaHref: z.string().nullish() }

/** Blocks of a page. `text` and `html` of rich text is sanitised HTML made on the server. */
export const pageBlockSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hero'),
    eyebrow: z.string().nullish(),
    heading: z.string(),
    text: z.string().nullish(),
    ...linkTarget,
    image: pictureSchema.nullish(),
    productHandle: z.string().nullish(),
  }),
  z.object({
    type: z.literal('productGrid'),
    heading: z.string(),
    source: z.enum(['newest', 'category', 'handles']),
    categoryHandle: z.string().nullish(),
    handles: z.array(z.string()),
    limit: z.number().int().min(1).max(24),
  }),
  /** Without a heading it bears the collection's own name. */
  z.object({
    type: z.literal('collection'),
    heading: z.string().nullish(),
    collectionHandle: z.string(),
    limit: z.number().int().min(1).max(24),
  }),
  z.object({ type: z.literal('richText'), html: z.string() }),
  z.object({
    type: z.literal('banner'),
    heading: z.string(),
    text: z.string().nullish(),
    ...linkTarget,
    tone: z.enum(['brand', 'quiet']),
    image: pictureSchema.nullish(),
  }),
  z.object({ type: z.literal('quote'), text: z.string(), author: z.string(), role: z.string().nullish() }),
  z.object({
    type: z.literal('faq'),
    heading: z.string(),
    items: z.array(z.object({ question: z.string(), answer: z.string() })),
  }),
  z.object({
    type: z.literal('gallery'),
    heading: z.string().nullish(),
    pictures: z.array(z.object({ image: pictureSchema, caption: z.string().nullish() })),
  }),
  z.object({
    type: z.literal('form'),
    heading: z.string().nullish(),
    text: z.string().nullish(),
    form: formSchema,
  }),
])
export type PageBlock = z.infer<typeof pageBlockSchema>

export const unifiedPageSchema = z.object({
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  blocks: z.array(pageBlockSchema),
})
export type UnifiedPage = z.infer<typeof unifiedPageSchema>
