import type { UnifiedClient } from '../../lib/api/unified-client.ts'
import { HOME } from '../page-blocks/load-page.ts'
import type { SitemapPage } from './sitemap-xml.ts'

/** Every page of a store: its home, its categories, collections and vendors, its products and its published pages. */
export async function listPages(client: UnifiedClient): Promise<SitemapPage[]> {
  const [categories, collections, catalogue, pages] = await Promise.all([
    client.getCategories(),
    client.getCollections(),
    client.getCatalogue(),
    client.getPageSlugs(),
  ])
  const vendors = new Set(catalogue.flatMap(({ product: { vendor } }) => vendor?.handle ?? []))
  return [
    { path: '' },
    { path: '/products' },
    ...categories.map(({ handle }) => ({ path: `/category/${encodeURIComponent(handle)}` })),
    ...collections.map(({ handle }) => ({ path: `/collection/${encodeURIComponent(handle)}` })),
    ...[...vendors].map((handle) => ({ path: `/makers/${encodeURIComponent(handle)}` })),
    ...pages.filter((slug) => slug !== HOME).map((slug) => ({ path: `/pages/${encodeURIComponent(slug)}` })),
    ...catalogue.map(({ product }) => ({ path: `/products/${encodeURIComponent(product.handle)}` })),
  ]
}
