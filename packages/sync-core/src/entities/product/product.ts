import { medusaProductSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'

const shape = medusaProductSchema.shape

/** A product's commerce side, by field. */
export const productSchema = z.object({
  title: shape.title,
  subtitle: shape.subtitle,
  handle: shape.handle,
  description: shape.description,
  status: shape.status,
  thumbnail: shape.thumbnail,
  images: shape.images,
  options: shape.options,
  variants: shape.variants,
  categories: shape.categories,
  collection: shape.collection,
  tags: shape.tags,
  productType: shape.type,
  salesChannelIds: shape.sales_channel_ids,
  vendorMedusaId: shape.vendor_id,
  tenantMedusaId: shape.tenant_id,
})
export type Product = z.infer<typeof productSchema>

export function productFromHub(document: unknown): Product {
  return productSchema.parse(document)
}

/**
 * The mirror document's fields. `totalStock` and `priceRange` are made for lists and are not read back.
 */
export function productToHub(record: unknown): PlatformRecord {
  const product = productSchema.parse(record)
  return { ...product, totalStock: totalStock(product), priceRange: priceRange(product) }
}

/** Pieces that can be sold now, over the variants whose stock is counted. */
function totalStock(product: Product): number {
  return product.variants
    .filter((variant) => variant.manage_inventory)
    .reduce((sum, variant) => sum + variant.stocked_quantity - variant.reserved_quantity, 0)
}

/** Lowest and highest base price of one piece, by currency. */
function priceRange(product: Product): PlatformRecord {
  const range: Record<string, { min: string; max: string }> = {}
  const single = product.variants
    .flatMap((variant) => variant.prices)
    .filter((price) => price.price_list_id === null && (price.min_quantity ?? 1) <= 1)
  for (const { currency_code: currency, amount } of single) {
    const seen = range[currency]
    range[currency] = {
      min: seen && Number(seen.min) <= Number(amount) ? seen.min : amount,
      max: seen && Number(seen.max) >= Number(amount) ? seen.max : amount,
    }
  }
  return range
}

export const product: EntityDefinition = {
  name: 'product',
  personalFields: [],
  fromHub: productFromHub,
  toHub: productToHub,
}
