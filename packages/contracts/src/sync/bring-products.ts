import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'

/**
 * `POST /internal/sync/products`: products of another catalogue become drafts of Medusa's. Signed as the other internal
 * routes are. Each is known by what it is called there: one that has been brought before is not made again.
 */

/** A call makes a workflow each: at most so many at once. */
export const MAX_BROUGHT_PER_CALL = 10

const text = z.string().max(500)

export const broughtProductSchema = z.object({
  /** `alder.myshopify.com gid://shopify/Product/1`: nobody else's. */
  externalId: z.string().min(1).max(300),
  title: text.min(1),
  handle: z.string().min(1).max(300),
  description: z.string().max(100_000).nullable(),
  pictures: z.array(z.object({ url: z.url(), alt: text.nullable() })).max(50),
  options: z.array(z.object({ title: text.min(1), values: z.array(text.min(1)).min(1).max(200) })).max(3),
  variants: z
    .array(
      z.object({
        title: text.min(1),
        sku: text.nullable(),
        barcode: text.nullable(),
        options: z.record(z.string(), text),
        price: z.object({ currency: z.string().length(3), amount: z.number().nonnegative() }).nullable(),
      }),
    )
    .min(1)
    .max(2_000),
})
export type BroughtProduct = z.infer<typeof broughtProductSchema>

export const bringProductsRequestSchema = z.object({
  /** In whose stores they will be sold. */
  tenant: medusaIdSchema,
  /** Writes title, description and pictures over what was brought before; variants and prices are Medusa's from then on. */
  update: z.boolean(),
  products: z.array(broughtProductSchema).min(1).max(MAX_BROUGHT_PER_CALL),
})
export type BringProductsRequest = z.infer<typeof bringProductsRequestSchema>

export const bringOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({
    externalId: z.string(),
    outcome: z.enum(['created', 'exists', 'updated']),
    productId: medusaIdSchema,
    /** Pictures that could not be fetched. */
    picturesMissing: z.number().int().nonnegative(),
  }),
  z.object({ externalId: z.string(), outcome: z.literal('failed'), message: z.string() }),
])
export const bringProductsResponseSchema = z.object({ results: z.array(bringOutcomeSchema) })
export type BringProductsResponse = z.infer<typeof bringProductsResponseSchema>
