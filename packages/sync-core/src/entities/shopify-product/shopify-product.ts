import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'
import { filledIn } from '../filled-in.ts'

/** An amount as Shopify writes it, `12.50`: text, so that no digit is lost. */
const amount = z.string()

/** A product of one Shopify shop, as Payload keeps it in a catalogue of its own. */
export const shopifyProductRecordSchema = z.object({
  /** `gid://shopify/Product/1`; unique within its shop. */
  shopifyId: z.string(),
  title: z.string(),
  handle: z.string(),
  /** `active`, `archived`, `draft` or `unlisted`. */
  status: z.string(),
  vendor: filledIn,
  productType: filledIn,
  /** HTML. */
  description: filledIn,
  tags: z.array(z.string()),
  totalStock: z.number().int(),
  currency: z.string(),
  lowestPrice: amount,
  highestPrice: amount,
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  images: z.array(z.object({ url: z.string(), alt: z.string().nullable() })),
  variants: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      sku: z.string().nullable(),
      barcode: z.string().nullable(),
      price: amount,
      stock: z.number().int().nullable(),
      options: z.record(z.string(), z.string()),
    }),
  ),
})
export type ShopifyProductRecord = z.infer<typeof shopifyProductRecordSchema>

export const shopifyProduct: EntityDefinition = {
  name: 'shopify-product',
  personalFields: [],
  fromHub: (document) => shopifyProductRecordSchema.parse(document),
  toHub: (record): PlatformRecord => shopifyProductRecordSchema.parse(record),
}
