import type { StoreBranding } from '@tandem/contracts/content'
import type { StorefrontStore, UnifiedPage, UnifiedProduct } from '@tandem/contracts/shop'
import { purgeChannel } from '../../cache/purge-channel.ts'
import { purgeCaches, type ShopCaches, shopCaches } from '../../cache/shop-caches.ts'
import type { CatalogueEntry } from '../../catalogue/entry.ts'
import { env } from '../../env.ts'
import { isVisibleHere } from '../../http/address/shop-host.ts'
import type { Region } from '../../medusa/answers.ts'
import { categoryIn, medusaReader, type ReadCategory, type ReadProduct } from '../../medusa/medusa-reader.ts'
import { withTiers } from '../../medusa/to-unified-product.ts'
import { payloadReader } from '../../payload/payload-reader.ts'
import { plainBranding } from '../../payload/to-unified.ts'
import { cachedReads } from './cached-reads.ts'
import { joinContent } from './join-content.ts'
import { findPlace, type Place, type StoreContext } from './store-context.ts'

export interface ProductListQuery {
  /** 1 to 100, 24 when absent. */
  limit?: number
  offset?: number
  category_id?: string | readonly string[]
  /** These products, in this order. */
  handles?: readonly string[]
  /** The same by their ids in Medusa, which stay when a handle is changed. */
  ids?: readonly string[]
  /** Ids in Medusa. A client that is bound to a store answers nothing about another one. */
  tenantId?: string
  storeId?: string
}

/**
 * Both systems as one, for one store in one language. Throws `SourceError` when Medusa can't be read and
 * nothing is in the cache. Products and brands don't miss Payload: content falls back to its copy in Medusa,
 * then to null.
 */
export interface UnifiedClient {
  getUnifiedProduct(handle: string): Promise<UnifiedProduct | null>
  getUnifiedProducts(query?: ProductListQuery): Promise<UnifiedProduct[]>
  /** The same with the number of all products that fit, for pages. */
  getProductList(query?: ProductListQuery): Promise<{ products: UnifiedProduct[]; count: number }>
  /** All of this store's products, the newest first, to be looked through by `findInCatalogue`. */
  getCatalogue(): Promise<readonly CatalogueEntry[]>
  /** The categories that this store's products are in. */
  getCategories(): Promise<ReadCategory[]>
  /** The collections that this store's products are in. */
  getCollections(): Promise<ReadCategory[]>
  /** null also for a collection that nothing of this store is in. */
  getCollection(handle: string): Promise<ReadCategory | null>
  /** Also one that only drafts of this store are in, or that stands above its own. */
  getCategory(handle: string): Promise<ReadCategory | null>
  /**
   * What is called so today, or else was called so before: its handle. null for what this store doesn't have.
   * What it was called is known of all that has a product here.
   */
  getHandle(kind: NamedKind, handle: string): Promise<string | null>
  /** Where an address without a page leads, within the store or out of it; null when nowhere. Throws `SourceError`. */
  getRedirect(from: string): Promise<string | null>
  /** Of all published pages. Throws `SourceError` when Payload is away and they were never read. */
  getPageSlugs(): Promise<readonly string[]>
  /** null when there is no such published page. Throws `SourceError` when Payload is away and it was never read. */
  getPayloadPage(slug: string, tenantId?: string, storeId?: string): Promise<UnifiedPage | null>
  /** A plain brand when the store has none or Payload is away; null when there is no such store. */
  getStoreBranding(handle: string, tenantId?: string): Promise<StoreBranding | null>
  getStore(): Promise<StorefrontStore | null>
  /** Where the visitor's currency is paid: the region that a cart is made in. null when Medusa has none. */
  getRegion(): Promise<Region | null>
  getStores(): Promise<StorefrontStore[]>
}

/** The kinds of pages whose address is made of a handle, by the part of the shop where they are. */
export type NamedKind = 'products' | 'category' | 'collection' | 'makers'
type Named = { readonly handle: string; readonly formerHandles: readonly string[] }

export interface UnifiedClientParts {
  medusaUrl: string
  payloadUrl: string
  /** The store of a client that is bound to none; the first one when absent. */
  publishableKey?: string | undefined
  caches: ShopCaches
  /** Which stores there are for this request; all of them when absent. */
  isVisible?: (store: StorefrontStore) => boolean
}

/** Makes `getUnifiedClient` over two systems and a cache: the app has one, a test makes its own. */
export function unifiedClients(parts: UnifiedClientParts): (context?: StoreContext) => UnifiedClient {
  const reads = cachedReads(medusaReader(parts.medusaUrl), payloadReader(parts.payloadUrl), parts.caches)

  const stores = async () => {
    const all = await reads.stores()
    return parts.isVisible ? all.filter(parts.isVisible) : all
  }

  return (context = {}) => {
    const place = async (asked: { tenantId?: string | undefined; storeId?: string | undefined } = {}) =>
      findPlace(await stores(), { ...context, ...asked, publishableKey: parts.publishableKey })

    /**
     * Which products are in a list the catalogue knows: Medusa takes seconds to page through thousands of them,
     * and what it then is asked for by name it tells at once.
     */
    async function getProductList(query: ProductListQuery = {}) {
      const here = await place(query)
      if (!here) return { products: [], count: 0 }
      const regionId = (await regionOf(here))?.id ?? null
      const limit = Math.min(Math.max(query.limit ?? 24, 1), 100)
      const offset = query.offset ?? 0
      const chosen = query.ids
        ? await handlesOf(here, regionId, query.ids)
        : (query.handles ?? (await handlesIn(here, regionId, query.category_id)))
      const handles = chosen.slice(offset, offset + limit)
      if (handles.length === 0) return { products: [], count: chosen.length }
      const products = await withContent(here, await reads.products(here, regionId, handles))
      return { products: inOrderOf(handles, products), count: chosen.length }
    }

    const withContent = ({ locale }: Place, found: readonly ReadProduct[]) =>
      joinContent(found, locale, (ids) => reads.contents(ids, locale, context.preview))

    /** Of all that the store sells, the newest first; of these categories, where any are given. */
    async function handlesIn(
      here: Place,
      regionId: string | null,
      categories: ProductListQuery['category_id'] = [],
    ) {
      const wanted = [categories].flat()
      const catalogue = await reads.catalogue(here, regionId)
      return catalogue
        .filter(({ product }) => wanted.length === 0 || product.categoryIds.some((id) => wanted.includes(id)))
        .map(({ product }) => product.handle)
    }

    /** All that has an address of this kind here. */
    async function namedHere(
      here: Place,
      regionId: string | null,
      kind: NamedKind,
    ): Promise<readonly Named[]> {
      if (kind === 'category') return (await reads.taxonomy(here)).categories
      if (kind === 'collection') return (await reads.taxonomy(here)).collections
      const products = (await reads.catalogue(here, regionId)).map(({ product }) => product)
      return kind === 'products' ? products : products.flatMap(({ vendor }) => vendor ?? [])
    }

    /** As they are called today; what this store doesn't sell has none. */
    async function handlesOf(here: Place, regionId: string | null, ids: readonly string[]) {
      const catalogue = await reads.catalogue(here, regionId)
      const handles = new Map(catalogue.map(({ product }) => [String(product.id), product.handle]))
      return ids.flatMap((id) => handles.get(id) ?? [])
    }

    async function regionOf({ store, currency }: Place): Promise<Region | null> {
      const regions = await reads.regions(store)
      return regions.find((region) => region.currency_code === currency) ?? null
    }

    return {
      getProductList: (query) => getProductList(query),
      getUnifiedProducts: async (query) => (await getProductList(query)).products,
      async getCatalogue() {
        const here = await place()
        return here ? reads.catalogue(here, (await regionOf(here))?.id ?? null) : []
      },
      async getUnifiedProduct(handle) {
        const here = await place()
        if (!here) return null
        const regionId = (await regionOf(here))?.id ?? null
        const [found, tiers] = await Promise.all([
          reads.product(here, regionId, handle),
          reads.priceTiers(here, regionId, handle),
        ])
        const [product] = await withContent(
          here,
          found.map((each) => ({ ...each, product: withTiers(each.product, tiers) })),
        )
        return product ?? null
      },
      async getCategories() {
        const here = await place()
        if (!here) return []
        return (await reads.taxonomy(here)).categories.map((entry) => categoryIn(here.locale, entry))
      },
      async getCollections() {
        const here = await place()
        if (!here) return []
        return (await reads.taxonomy(here)).collections.map((entry) => categoryIn(here.locale, entry))
      },
      async getCollection(handle) {
        const here = await place()
        const entry = here && (await reads.taxonomy(here)).collections.find((each) => each.handle === handle)
        return entry ? categoryIn(here.locale, entry) : null
      },
      async getCategory(handle) {
        const here = await place()
        return here && reads.category(here, handle)
      },
      async getHandle(kind, handle) {
        const here = await place()
        if (!here) return null
        const named = await namedHere(here, (await regionOf(here))?.id ?? null, kind)
        const found =
          named.find((each) => each.handle === handle) ??
          named.find(({ formerHandles }) => formerHandles.includes(handle))
        return found?.handle ?? null
      },
      async getRedirect(from) {
        const here = await place()
        return here && reads.redirect(here.store, from)
      },
      async getPageSlugs() {
        const here = await place()
        return here ? reads.pageSlugs(here) : []
      },
      async getPayloadPage(slug, tenantId, storeId) {
        const here = await place({ tenantId, storeId })
        return here && reads.page(here.store, slug, here.locale, context.preview)
      },
      async getStoreBranding(handle, tenantId) {
        const here = findPlace(await stores(), { ...context, store: handle, tenantId })
        if (!here) return null
        return (await reads.branding(here.store, here.locale)) ?? plainBranding(here.store)
      },
      getStore: async () => (await place())?.store ?? null,
      async getRegion() {
        const here = await place()
        return here && regionOf(here)
      },
      getStores: stores,
    }
  }
}

function inOrderOf(handles: readonly string[], products: UnifiedProduct[]): UnifiedProduct[] {
  return handles.flatMap((handle) => products.find((product) => product.handle === handle) ?? [])
}

const caches = shopCaches()
let clients: ReturnType<typeof unifiedClients> | undefined
let channel: ReturnType<typeof purgeChannel> | undefined

/** The client of one store in one language: `getUnifiedClient({ store: 'fernhollow', locale: 'en' })`. */
export function getUnifiedClient(context?: StoreContext): UnifiedClient {
  // From the first read on: before it there is nothing to purge.
  channel ??= channelToOthers()
  clients ??= unifiedClients({
    medusaUrl: env().MEDUSA_BACKEND_URL,
    payloadUrl: env().PAYLOAD_CMS_URL,
    publishableKey: env().MEDUSA_PUBLISHABLE_KEY,
    caches,
    isVisible: isVisibleHere,
  })
  return clients(context)
}

/** Whole pages, purged by the tags of what they show. */
export const renderedPages = caches.html

/** Share images and icons. */
export const drawnPictures = caches.pictures

/** What the cache holds under one of these tags is read anew by the next visitor, here and at every other instance. */
export function purgeShop(tags: readonly string[]): void {
  purgeCaches(caches, tags)
  channel ??= channelToOthers()
  void channel?.announce(tags)
}

function channelToOthers() {
  const { REDIS_URL } = env()
  return REDIS_URL === undefined ? undefined : purgeChannel(REDIS_URL, (tags) => purgeCaches(caches, tags))
}

export type { StoreContext }
