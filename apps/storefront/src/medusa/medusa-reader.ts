import {
  type Locale,
  type LocalizedContent,
  METADATA_KEY,
  tandemMetadataSchema,
} from '@tandem/contracts/content'
import type {
  CatalogueProduct,
  PriceTiers,
  StorefrontStore,
  Taxonomy,
  TaxonomyEntry,
} from '@tandem/contracts/shop'
import type { z } from 'zod'
import { log } from '../log/log.ts'
import { readJson } from '../sources/read-json.ts'
import {
  categoryListSchema,
  PRODUCT_FIELDS,
  type Region,
  regionListSchema,
  SINGLE_PRODUCT_FIELDS,
  type StoreCategory,
  storeProductSchema,
} from './answers.ts'
import {
  listedProductSchema,
  productListSchema,
  storesSchema,
  taxonomyListsSchema,
  tiersSchema,
} from './own-answers.ts'
import { type CommerceProduct, nameIn, toCommerceProduct } from './to-unified-product.ts'

/** A product as Medusa tells it, with the content that was written back to it: the copy for when Payload is away. */
export interface ReadProduct {
  readonly product: CommerceProduct
  readonly writtenBack: LocalizedContent | null
}
export interface ReadCategory {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly description: string | null
}

const CATEGORY_FIELDS = 'id,name,handle,description,metadata,rank'

/**
 * Reads Medusa's store API. A publishable key belongs to one store's sales channel and Medusa answers
 * with that channel's products only: that is what keeps stores apart, so every call carries one.
 */
export function medusaReader(baseUrl: string) {
  const read = <T>(
    path: string,
    schema: Parameters<typeof readJson<T>>[0]['schema'],
    publishableKey?: string,
  ) =>
    readJson({
      source: 'medusa',
      baseUrl,
      path,
      schema,
      ...(publishableKey && { headers: { 'x-publishable-api-key': publishableKey } }),
    })

  return {
    async stores(): Promise<StorefrontStore[]> {
      return (await read('/storefront/stores', storesSchema)).stores
    },

    async regions(publishableKey: string): Promise<Region[]> {
      const path = `/store/regions?${new URLSearchParams({ fields: 'id,name,currency_code,countries.iso_2', limit: '100' })}`
      return (await read(path, regionListSchema, publishableKey)).regions
    },

    /**
     * Products by their handles, at most a hundred; what the store doesn't sell is left out.
     *
     * @param isWhole with what only a product's own page shows.
     */
    async products(
      publishableKey: string,
      regionId: string | null,
      locale: Locale,
      handles: readonly string[],
      isWhole: boolean,
    ): Promise<readonly ReadProduct[]> {
      const parameters = new URLSearchParams({
        fields: isWhole ? SINGLE_PRODUCT_FIELDS : PRODUCT_FIELDS,
        limit: String(handles.length),
      })
      if (regionId) parameters.set('region_id', regionId)
      for (const handle of handles) parameters.append('handle[]', handle)
      const answer = await read(`/store/products?${parameters}`, productListSchema, publishableKey)
      return answer.products.flatMap((raw) => toReadProduct(raw, locale))
    },

    /** What more of one product cost. */
    priceTiers(publishableKey: string, regionId: string, handle: string): Promise<PriceTiers> {
      const query = new URLSearchParams({ handle, region_id: regionId })
      return read(`/store/price-tiers?${query}`, tiersSchema, publishableKey)
    },

    async category(publishableKey: string, locale: Locale, handle: string): Promise<ReadCategory | null> {
      const query = new URLSearchParams({ fields: CATEGORY_FIELDS, handle, limit: '1' })
      const answer = await read(`/store/product-categories?${query}`, categoryListSchema, publishableKey)
      return answer.product_categories.map((category) => toCategory(category, locale))[0] ?? null
    },

    /** What this store sells, to be searched: all of it, or what is left of these. */
    async catalogue(
      publishableKey: string,
      regionId: string | null,
      ids: readonly string[] | null,
    ): Promise<CatalogueProduct[]> {
      const query = new URLSearchParams(regionId ? { region_id: regionId } : {})
      for (const id of ids ?? []) query.append('id', id)
      const answer = await read(`/store/catalogue?${query}`, productListSchema, publishableKey)
      return answer.products.flatMap((raw) => fitting(listedProductSchema, raw))
    },

    taxonomy: (publishableKey: string): Promise<Taxonomy> =>
      read('/store/taxonomy', taxonomyListsSchema, publishableKey),
  }
}
export type MedusaReader = ReturnType<typeof medusaReader>

/** A category or a collection as a visitor reads it. */
export function categoryIn(locale: Locale, entry: TaxonomyEntry): ReadCategory {
  const { id, handle, name, names, description, descriptions } = entry
  return {
    id,
    handle,
    name: nameIn(locale, name, names),
    description: nameIn(locale, description, descriptions) || null,
  }
}

function toCategory(category: StoreCategory, locale: Locale): ReadCategory {
  const { id, handle, name, description, metadata } = category
  return {
    id,
    handle,
    name: nameIn(locale, name, metadata?.name),
    description: nameIn(locale, description ?? '', metadata?.description) || null,
  }
}

/** A product that doesn't fit is left out of its list and named in the log. */
function fitting<T>(schema: z.ZodType<T>, raw: unknown): T[] {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return [parsed.data]
  const [issue] = parsed.error.issues
  log('error', 'product.left_out', {
    code: 'PEER_ANSWER_INVALID',
    source: 'medusa',
    field: issue?.path.join('.'),
    message: issue?.message,
  })
  return []
}

function toReadProduct(raw: unknown, locale: Locale): ReadProduct[] {
  return fitting(storeProductSchema, raw).map((product) => {
    const metadata = tandemMetadataSchema.safeParse(product.metadata?.[METADATA_KEY])
    return {
      product: toCommerceProduct(product, locale),
      writtenBack: metadata.success ? metadata.data.content : null,
    }
  })
}
