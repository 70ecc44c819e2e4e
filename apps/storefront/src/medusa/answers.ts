import { localeSchema, medusaIdSchema, vendorStoryRecordSchema } from '@tandem/contracts'
import { z } from 'zod'

/** Medusa's store API as far as the shop reads it: every field here is asked for by name in `PRODUCT_FIELDS`. */

const calculatedPriceSchema = z.object({
  calculated_amount: z.number().nullable(),
  original_amount: z.number().nullable(),
  currency_code: z.string().length(3).nullable(),
})

const storeVariantSchema = z.object({
  id: medusaIdSchema,
  title: z.string().nullable(),
  sku: z.string().nullable(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  inventory_quantity: z.number().nullish(),
  variant_rank: z.number().nullish(),
  options: z.array(z.object({ option_id: z.string(), value: z.string() })).nullish(),
  calculated_price: calculatedPriceSchema.nullish(),
})
export type StoreVariant = z.infer<typeof storeVariantSchema>

/** Texts by language that a shop of several languages keeps in `metadata.name` and `metadata.description`. */
const metadataSchema = z
  .looseObject({
    name: z.partialRecord(localeSchema, z.string()).optional().catch(undefined),
    description: z.partialRecord(localeSchema, z.string()).optional().catch(undefined),
  })
  .nullish()

const storeCategorySchema = z.object({
  id: medusaIdSchema,
  name: z.string(),
  handle: z.string(),
  description: z.string().nullish(),
  metadata: metadataSchema,
})
export type StoreCategory = z.infer<typeof storeCategorySchema>

export const storeProductSchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  thumbnail: z.string().nullable(),
  images: z.array(z.object({ url: z.string(), rank: z.number().nullish() })).nullish(),
  options: z
    .array(z.object({ id: z.string(), title: z.string(), values: z.array(z.object({ value: z.string() })) }))
    .nullish(),
  variants: z.array(storeVariantSchema).nullish(),
  categories: z.array(storeCategorySchema).nullish(),
  vendor: z
    .object({
      id: medusaIdSchema,
      handle: z.string(),
      name: z.string(),
      // A story that can't be read must not take the product with it.
      story: vendorStoryRecordSchema.nullish().catch(null),
    })
    .nullish(),
  metadata: metadataSchema,
})
export type StoreProduct = z.infer<typeof storeProductSchema>

export const PRODUCT_FIELDS = [
  'id',
  'handle',
  'title',
  'subtitle',
  'description',
  'thumbnail',
  'metadata',
  'images.url',
  'images.rank',
  'options.id',
  'options.title',
  'options.values.value',
  'variants.id',
  'variants.title',
  'variants.sku',
  'variants.manage_inventory',
  'variants.allow_backorder',
  'variants.inventory_quantity',
  'variants.variant_rank',
  'variants.options.option_id',
  'variants.options.value',
  'variants.calculated_price.calculated_amount',
  'variants.calculated_price.original_amount',
  'variants.calculated_price.currency_code',
  'categories.id',
  'categories.name',
  'categories.handle',
  'categories.metadata',
  'vendor.id',
  'vendor.handle',
  'vendor.name',
].join(',')

/** What is shown of a product on its own page alone: in a list it would be said many times over. */
export const SINGLE_PRODUCT_FIELDS = `${PRODUCT_FIELDS},vendor.story`

/**
 * One product that can't be read must not empty a whole list, so a list's items are parsed one by one
 * (`unknown` here) by who knows what to leave out.
 */
export const productListSchema = z.object({ products: z.array(z.unknown()) })

export const categoryListSchema = z.object({
  product_categories: z.array(storeCategorySchema),
})

export const regionListSchema = z.object({
  regions: z.array(
    z.object({
      id: medusaIdSchema,
      name: z.string(),
      currency_code: z.string().length(3),
      countries: z.array(z.object({ iso_2: z.string().length(2) })).nullish(),
    }),
  ),
})
export type Region = z.infer<typeof regionListSchema>['regions'][number]
