import type { ProductContent, StoreBranding } from '@tandem/contracts/content'
import type { PriceTiers, StorefrontStore, Taxonomy, UnifiedPage } from '@tandem/contracts/shop'
import { CatalogueCache } from '../catalogue/catalogue-cache.ts'
import type { RenderedPage } from '../http/page/rendered-page.ts'
import type { Region } from '../medusa/answers.ts'
import type { ReadCategory, ReadProduct } from '../medusa/medusa-reader.ts'
import { TaggedCache } from './tagged-cache.ts'

const MIB = 1024 * 1024
const SECOND = 1_000

/** The largest age of an answer, by its kind: upper bounds, because a purge usually comes first. */
export const MAX_AGE_MS = {
  products: 60 * SECOND,
  contents: 60 * SECOND,
  categories: 300 * SECOND,
  stores: 300 * SECOND,
  brandings: 300 * SECOND,
  pages: 300 * SECOND,
  pageSlugs: 300 * SECOND,
  html: 60 * SECOND,
  redirects: 300 * SECOND,
  regions: 3_600 * SECOND,
} as const

/** One cache per kind of answer, about 500 MiB at most together. Each system's answers are kept apart, so that one can be old while the other is new. */
export function shopCaches(now: () => number = Date.now) {
  return {
    products: new TaggedCache<readonly ReadProduct[]>({ maxEntries: 20_000, maxBytes: 96 * MIB }, now),
    priceTiers: new TaggedCache<PriceTiers>({ maxEntries: 20_000, maxBytes: 16 * MIB }, now),
    contents: new TaggedCache<Record<string, ProductContent>>(
      { maxEntries: 20_000, maxBytes: 64 * MIB },
      now,
    ),
    catalogues: new CatalogueCache({ maxBytes: 128 * MIB, maxAgeMs: MAX_AGE_MS.products }, now),
    taxonomy: new TaggedCache<Taxonomy>({ maxEntries: 500, maxBytes: 8 * MIB }, now),
    category: new TaggedCache<ReadCategory>({ maxEntries: 5_000, maxBytes: 8 * MIB }, now),
    stores: new TaggedCache<StorefrontStore[]>({ maxEntries: 1, maxBytes: 8 * MIB }, now),
    brandings: new TaggedCache<StoreBranding>({ maxEntries: 2_000, maxBytes: 8 * MIB }, now),
    pages: new TaggedCache<UnifiedPage>({ maxEntries: 2_000, maxBytes: 16 * MIB }, now),
    pageSlugs: new TaggedCache<readonly string[]>({ maxEntries: 100, maxBytes: 32 * MIB }, now),
    redirects: new TaggedCache<string>({ maxEntries: 10_000, maxBytes: 4 * MIB }, now),
    html: new TaggedCache<RenderedPage>({ maxEntries: 20_000, maxBytes: 128 * MIB }, now),
    pictures: new TaggedCache<Buffer<ArrayBuffer>>({ maxEntries: 2_000, maxBytes: 32 * MIB }, now),
    regions: new TaggedCache<Region[]>({ maxEntries: 500, maxBytes: 4 * MIB }, now),
  }
}
export type ShopCaches = ReturnType<typeof shopCaches>

export function purgeCaches(caches: ShopCaches, tags: readonly string[]): void {
  for (const cache of Object.values(caches)) cache.purge(tags)
}
