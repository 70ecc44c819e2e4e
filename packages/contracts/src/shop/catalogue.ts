import { z } from 'zod'
import { localeSchema } from '../content/product-content.ts'
import { amountSchema, medusaIdSchema } from '../ids.ts'

/**
 * `GET /store/catalogue?region_id=&id=` and `GET /store/taxonomy` on the backend: all that the store of a publishable
 * key sells, as far as it takes to search, filter and sort it. What is shown of a product is read by its handle.
 */

/** Names in other languages, which a shop of several languages keeps in `metadata.name`. */
const namesSchema = z.partialRecord(localeSchema, z.string())

/** Its handles of before, the newest first: addresses, pages and links from then still find it. */
const formerHandles = z.array(z.string()).default([])

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
  formerHandles,
  title: z.string(),
  names: namesSchema,
  subtitle: z.string().nullable(),
  /** Description and published content in all languages, without markup, to be searched; cut. */
  searchText: z.string(),
  vendor: z.object({ id: medusaIdSchema, handle: z.string(), formerHandles, name: z.string() }).nullable(),
  /** Names of its categories and its collection in all languages, to be searched. */
  taxonomyText: z.string(),
  /** Its own, then those above them; none that visitors may not know of. */
  categoryIds: z.array(medusaIdSchema),
  collectionId: medusaIdSchema.nullable(),
  variants: z.array(catalogueVariantSchema),
})
export type CatalogueProduct = z.infer<typeof catalogueProductSchema>

/** The newest first. */
export const catalogueSchema = z.object({ products: z.array(catalogueProductSchema) })
export type Catalogue = z.infer<typeof catalogueSchema>

const taxonomyEntrySchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  formerHandles,
  name: z.string(),
  names: namesSchema,
  description: z.string(),
  descriptions: namesSchema,
})
export type TaxonomyEntry = z.infer<typeof taxonomyEntrySchema>

/** The categories, in their order, and the collections, by their names, that the store's products are in. */
export const taxonomySchema = z.object({
  categories: z.array(taxonomyEntrySchema),
  collections: z.array(taxonomyEntrySchema),
})
export type Taxonomy = z.infer<typeof taxonomySchema>
