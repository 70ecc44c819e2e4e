import { medusaIdSchema } from '@tandem/contracts/ids'
import {
  cartStockSchema,
  catalogueProductSchema,
  catalogueVariantSchema,
  priceTiersSchema,
  storefrontStoresSchema,
  taxonomySchema,
} from '@tandem/contracts/shop'
import { z } from 'zod'
import { linked, listed } from '../sources/linked.ts'

/**
 * What the backend's own routes answer, read as the framework's are: of one record that doesn't fit, the others are
 * still shown. A store without its tenant can't be opened; all others can.
 */

export const storesSchema = storefrontStoresSchema.extend({
  stores: listed(storefrontStoresSchema.shape.stores.element),
})

export const taxonomyListsSchema = taxonomySchema.extend({
  categories: listed(taxonomySchema.shape.categories.element),
  collections: listed(taxonomySchema.shape.collections.element),
})

export const listedProductSchema = catalogueProductSchema.extend({
  vendor: linked(catalogueProductSchema.shape.vendor),
  categoryIds: listed(medusaIdSchema),
  collectionId: linked(medusaIdSchema),
  variants: listed(catalogueVariantSchema),
})

export const stockSchema = cartStockSchema.extend({ lines: listed(cartStockSchema.shape.lines.element) })

const variantTiersSchema = priceTiersSchema.shape.variants.element

export const tiersSchema = priceTiersSchema.extend({
  variants: listed(variantTiersSchema.extend({ tiers: listed(variantTiersSchema.shape.tiers.element) })),
})

/**
 * One product that can't be read must not empty a whole list, so a list's items are parsed one by one (`unknown`
 * here) by who knows what to leave out.
 */
export const productListSchema = z.object({ products: listed(z.unknown()) })
