import { currentHost, isAtHome, storePlace } from '../../http/address/shop-host.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { log } from '../../log/log.ts'
import { SourceError } from '../../sources/source-error.ts'
import { listPages } from './list-pages.ts'
import { robotsTxt, sitemapXml } from './sitemap-xml.ts'

/** For search engines, which come back on their own: an hour is new enough. */
const KEPT = 'public, max-age=3600'

/** `GET /robots.txt`. Names no sitemap while the stores can't be read, rather than nothing at all. */
export async function answerRobots(): Promise<Response> {
  const stores = await getUnifiedClient()
    .getStores()
    .catch((error: unknown) => {
      if (error instanceof SourceError) return []
      throw error
    })
  // What is at home on another host is told of there.
  const here = stores.filter(({ handle }) => isAtHome(handle)).map(({ handle }) => storePlace(handle))
  const text = robotsTxt(here, { ofOneStore: currentHost().store !== null })
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': KEPT },
  })
}

/** `GET /<store>/sitemap.xml`. 503 rather than a sitemap of half a store: what it leaves out is soon forgotten. */
export async function answerSitemap(handle: string): Promise<Response> {
  try {
    const client = getUnifiedClient({ store: handle })
    const store = await client.getStore()
    if (!store) return new Response('There is no such store.', { status: 404 })
    const { locales, defaultLocale } = store
    const shop = { ...storePlace(store.handle), locales, defaultLocale }
    return new Response(sitemapXml(await listPages(client), shop), {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': KEPT },
    })
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    log('error', 'sitemap.failed', { code: error.code, message: error.message })
    return new Response('The catalogue can’t be read at the moment.', {
      status: 503,
      headers: { 'retry-after': '60', 'cache-control': 'no-store' },
    })
  }
}
