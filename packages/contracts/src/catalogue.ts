import { z } from 'zod'
import { amountSchema, medusaIdSchema } from './ids.ts'
import { localeSchema } from './product-content.ts'

/**
 * `GET /store/catalogue?region_id=&id=` and `GET /store/shelves` on the backend: all that the store of a publishable
 * key sells, as far as it takes to search, filter and sort it. What is shown of a product is read by its handle.
 */

/** Names in other languages, which a shop of several languages keeps in `metadata.name`. */
const namesSchema = z.partialRecord(localeSchema, z.string())

export const catalogueVariantSchema = z.object({
  sku: z.string().nullable(),
  /** Option → value. */
  options: z.record(z.string(), z.string()),
  /** Can be bought: there is stock, none is counted, or it is made to order. */
  available: z.boolean(),
  /** Of one, in the region's currency, as Medusa calculates it for everybody; null without one. */
  price: amountSchema.nullable(),
})

export const catalogueProductSchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  title: z.string(),
  names: namesSchema,
  subtitle: z.string().nullable(),
  /** Description and published content in all languages, without markup, to be searched; cut. */
  told: z.string(),
  vendor: z.object({ id: medusaIdSchema, handle: z.string(), name: z.string() }).nullable(),
  /** Names of its categories and its collection in all languages, to be searched. */
  shelves: z.string(),
  categoryIds: z.array(medusaIdSchema),
  collectionId: medusaIdSchema.nullable(),
  variants: z.array(catalogueVariantSchema),
})
export type CatalogueProduct = z.infer<typeof catalogueProductSchema>

/** The newest first. */
export const catalogueSchema = z.object({ products: z.array(catalogueProductSchema) })
export type Catalogue = z.infer<typeof catalogueSchema>

const shelfSchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  names: namesSchema,
  description: z.string(),
  descriptions: namesSchema,
})
export type CatalogueShelf = z.infer<typeof shelfSchema>

/** The categories, in their order, and the collections, by their names, that the store's products are in. */
export const shelvesSchema = z.object({
  categories: z.array(shelfSchema),
  collections: z.array(shelfSchema),
})
export type Shelves = z.infer<typeof shelvesSchema>
