import { localeSchema, vendorStoryRecordSchema } from '@tandem/contracts/content'
import { medusaIdSchema } from '@tandem/contracts/ids'
import { z } from 'zod'
import { linked, listed, textOrNone } from '../sources/linked.ts'

/** Medusa's store API as far as the shop reads it: every field here is asked for by name in `PRODUCT_FIELDS`. */

const calculatedPriceSchema = z.object({
  calculated_amount: z.number().nullable(),
  original_amount: z.number().nullable(),
  currency_code: z.string().length(3).nullable(),
})

const storeVariantSchema = z.object({
  id: medusaIdSchema,
  title: textOrNone,
  sku: textOrNone,
  // Medusa counts stock unless it is told not to.
  manage_inventory: z
    .boolean()
    .nullish()
    .transform((counted) => counted !== false),
  allow_backorder: z
    .boolean()
    .nullish()
    .transform((allowed) => allowed === true),
  inventory_quantity: z.number().nullish(),
  variant_rank: z.number().nullish(),
  options: listed(z.object({ option_id: z.string(), value: z.string() })),
  calculated_price: linked(calculatedPriceSchema),
})
export type StoreVariant = z.infer<typeof storeVariantSchema>

/** Texts by language that a shop of several languages keeps in `metadata.name` and `metadata.description`. */
const metadataSchema = z
  .looseObject({
    name: z.partialRecord(localeSchema, z.string()).optional().catch(undefined),
    description: z.partialRecord(localeSchema, z.string()).optional().catch(undefined),
  })
  .nullish()
  .catch(null)

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
  subtitle: textOrNone,
  description: textOrNone,
  thumbnail: textOrNone,
  images: listed(z.object({ url: z.string(), rank: z.number().nullish() })),
  options: listed(
    z.object({ id: z.string(), title: z.string(), values: listed(z.object({ value: z.string() })) }),
  ),
  variants: listed(storeVariantSchema),
  categories: listed(storeCategorySchema),
  vendor: linked(
    z.object({
      id: medusaIdSchema,
      handle: z.string(),
      name: z.string(),
      // A story that can't be read must not take the vendor with it.
      story: vendorStoryRecordSchema.nullish().catch(null),
    }),
  ),
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

/** The fields of a product that its own page alone shows: in a list they would be sent many times over. */
export const SINGLE_PRODUCT_FIELDS = `${PRODUCT_FIELDS},vendor.story`

export const categoryListSchema = z.object({ product_categories: listed(storeCategorySchema) })

export const regionListSchema = z.object({
  regions: listed(
    z.object({
      id: medusaIdSchema,
      name: z.string(),
      currency_code: z.string().length(3),
      countries: listed(z.object({ iso_2: z.string().length(2) })),
    }),
  ),
})
export type Region = z.infer<typeof regionListSchema>['regions'][number]
