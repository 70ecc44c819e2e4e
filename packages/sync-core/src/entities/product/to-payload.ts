import type { PlatformRecord } from '../entity-definition.ts'
import { type Product, productSchema } from './schema.ts'

/**
 * The mirror document's fields. `totalStock` and `priceRange` are made for lists and are not read back.
 */
export function productToPayload(record: unknown): PlatformRecord {
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
