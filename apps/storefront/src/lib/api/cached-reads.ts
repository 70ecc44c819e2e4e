import type { Locale } from '@tandem/contracts/content'
import type { StorefrontStore } from '@tandem/contracts/shop'
import { MAX_AGE_MS, type ShopCaches } from '../../cache/shop-caches.ts'
import type { MedusaReader, ReadProduct } from '../../medusa/medusa-reader.ts'
import type { PayloadReader } from '../../payload/payload-reader.ts'
import { SourceError } from '../../sources/source-error.ts'
import type { Place } from './store-context.ts'

/**
 * Every read of either system behind its cache, with the tags that purge it. Keys begin with the store: nothing
 * is shared between stores. A draft that is previewed is read past the cache, and
 * never kept; once its token has ended, what is published is shown again.
 */
export function cachedReads(medusa: MedusaReader, payload: PayloadReader, caches: ShopCaches) {
  return {
    stores: async () =>
      (await caches.stores.get({
        key: 'all',
        maxAgeMs: MAX_AGE_MS.stores,
        tags: ['stores'],
        load: medusa.stores,
      })) ?? [],

    regions: async (store: StorefrontStore) =>
      (await caches.regions.get({
        key: store.id,
        maxAgeMs: MAX_AGE_MS.regions,
        tags: ['stores'],
        load: () => medusa.regions(store.publishableKey),
      })) ?? [],

    catalogue: ({ store }: Place, regionId: string | null) =>
      caches.catalogues.get(JSON.stringify([store.id, regionId]), (ids) =>
        medusa.catalogue(store.publishableKey, regionId, ids),
      ),

    async taxonomy({ store }: Place) {
      const found = await caches.taxonomy.get({
        key: store.id,
        maxAgeMs: MAX_AGE_MS.categories,
        // Not purged with `products`: every page shows them, and would end with any change of any product.
        tags: ['stores'],
        load: () => medusa.taxonomy(store.publishableKey),
      })
      return found ?? { categories: [], collections: [] }
    },

    category: ({ store, locale }: Place, handle: string) =>
      caches.category.get({
        key: JSON.stringify([store.id, locale, handle]),
        maxAgeMs: MAX_AGE_MS.categories,
        tags: ['stores'],
        load: () => medusa.category(store.publishableKey, locale, handle),
      }),

    /** Of these, what the store sells. */
    async products({ store, locale }: Place, regionId: string | null, handles: readonly string[]) {
      const found = await caches.products.get({
        ...productLookup([store.id, regionId, locale, handles]),
        tags: handles.length === 1 ? [] : ['products'],
        load: async () =>
          orNull(await medusa.products(store.publishableKey, regionId, locale, handles, false)),
      })
      return found ?? []
    },

    /** With what only its own page shows. */
    async product({ store, locale }: Place, regionId: string | null, handle: string) {
      const found = await caches.products.get({
        ...productLookup([store.id, regionId, locale, handle]),
        tags: [],
        load: async () =>
          orNull(await medusa.products(store.publishableKey, regionId, locale, [handle], true)),
      })
      return found ?? []
    },

    /** A product is sold without the prices of more of it: null when they can't be read. */
    priceTiers: ({ store }: Place, regionId: string | null, handle: string) =>
      regionId === null
        ? null
        : nullWhenAway(
            caches.priceTiers.get({
              key: JSON.stringify([store.id, regionId, handle]),
              maxAgeMs: MAX_AGE_MS.products,
              tags: [],
              tagsOf: ({ product_id }) => [product_id === null ? 'products' : `product:${product_id}`],
              load: () => medusa.priceTiers(store.publishableKey, regionId, handle),
            }),
          ),

    async contents(ids: readonly string[], locale: Locale, preview?: string) {
      if (ids.length === 0) return {}
      const drafts = preview ? await payload.contents(ids, locale, preview) : {}
      if (Object.keys(drafts).length > 0) return drafts
      const found = await caches.contents.get({
        key: JSON.stringify([locale, ...ids]),
        maxAgeMs: MAX_AGE_MS.contents,
        tags: ids.map((id) => `content:${id}`),
        load: () => payload.contents(ids, locale),
      })
      return found ?? {}
    },

    async pageSlugs({ store }: Place) {
      const found = await caches.pageSlugs.get({
        key: store.id,
        maxAgeMs: MAX_AGE_MS.pageSlugs,
        tags: ['stores'],
        load: () => payload.pageSlugs(store.handle),
      })
      return found ?? []
    },

    redirect: ({ handle }: StorefrontStore, from: string) =>
      caches.redirects.get({
        key: JSON.stringify([handle, from]),
        maxAgeMs: MAX_AGE_MS.redirects,
        tags: [`redirects:${handle}`],
        load: () => payload.redirect(handle, from),
      }),

    branding: ({ handle }: StorefrontStore, locale: Locale) =>
      nullWhenAway(
        caches.brandings.get({
          key: JSON.stringify([handle, locale]),
          maxAgeMs: MAX_AGE_MS.brandings,
          tags: [`store:${handle}`, 'stores'],
          load: () => payload.branding(handle, locale),
        }),
      ),

    async page({ handle }: StorefrontStore, slug: string, locale: Locale, preview?: string) {
      const draft = preview ? await payload.page(handle, slug, locale, preview) : null
      if (draft) return draft
      return caches.pages.get({
        key: JSON.stringify([handle, slug, locale]),
        maxAgeMs: MAX_AGE_MS.pages,
        tags: [`page:${handle}:${slug}`],
        load: () => payload.page(handle, slug, locale),
      })
    },
  }
}

const productLookup = (key: readonly unknown[]) => ({
  key: JSON.stringify(key),
  maxAgeMs: MAX_AGE_MS.products,
  tagsOf: (products: readonly ReadProduct[]) =>
    products.flatMap(({ product }) => [
      `product:${product.id}`,
      ...(product.vendor ? [`vendor:${product.vendor.id}`] : []),
    ]),
})

/** Nothing found is not kept. */
const orNull = <T>(found: readonly T[]) => (found.length === 0 ? null : found)

/** A shop opens without its CMS, and sells without what is told beside a product. */
async function nullWhenAway<T>(read: Promise<T | null>): Promise<T | null> {
  try {
    return await read
  } catch (error) {
    if (error instanceof SourceError) return null
    throw error
  }
}
