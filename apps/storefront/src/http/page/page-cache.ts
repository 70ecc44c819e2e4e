import { collectReads } from '../../cache/page-reads.ts'
import { MAX_AGE_MS } from '../../cache/shop-caches.ts'
import type { TaggedCache } from '../../cache/tagged-cache.ts'
import { routedPath } from '../address/store-paths.ts'
import type { RequestScope } from '../gate/request-scope.ts'
import { cookiesOf } from '../request-context/cookie.ts'
import { currencyCookie, themeOf } from '../request-context/preferences.ts'
import { bytesOfPage, type RenderedPage, toRenderedPage } from './rendered-page.ts'

/** Pages that are the same for everybody with one theme and one currency: home, lists, products, content. */
const SHARED = /^\/([^/]+)\/[a-z]{2}(?:\/(?:products|category|collection|makers|pages)(?:\/[^/]+)?)?\/?$/
const LONGEST_SEARCH = 300
/** Not of a store's frame: the stores to choose from, and files. */
const PUBLIC =
  /^\/$|^\/robots\.txt$|^\/[^/]+(?:\/(?:sitemap\.xml|[a-z]{2}\/(?:share|icon)\/.+|[a-z]{2}\/manifest\.webmanifest))?$/

/** Tells whether a path shows nothing that is one visitor's own: a browser may keep it, to go back to. */
export function isForEverybody(path: string): boolean {
  return SHARED.test(path) || PUBLIC.test(path)
}

/**
 * Which page a request is for, among all that were rendered; null for one that is a visitor's own, or that
 * nobody else will ask for.
 *
 * @param ownStore the store whose own host was asked: its pages have other addresses in them.
 * @param isOwn whether something else than address, theme and currency decides what is shown.
 */
export function pageKeyOf(request: Request, isOwn: boolean, ownStore: string | null): string | null {
  if (isOwn || request.method !== 'GET') return null
  const { pathname: shown, search } = new URL(request.url)
  const pathname = routedPath(ownStore, shown)
  const [, store] = SHARED.exec(pathname) ?? []
  if (!store || search.length > LONGEST_SEARCH) return null
  const readCookie = cookiesOf(request)
  const currency = readCookie(currencyCookie(store))
  if (currency !== undefined && !/^[a-z]{3}$/.test(currency)) return null
  return JSON.stringify([ownStore, pathname, search, themeOf(readCookie), currency ?? ''])
}

/**
 * Renders a page, or answers with the one that was rendered for somebody before, as long as all that it shows
 * is as new as it has to be: it carries the tags of everything that was read for it and ends with the first of
 * them. Only whole pages are kept: no redirect, no error, none that sets a cookie, and none that shows something
 * old because its source was away. One that was kept is shown once more rather than an error.
 */
export async function pageOf(parts: {
  key: string
  scope: RequestScope
  cache: TaggedCache<RenderedPage>
  render: () => Promise<Response>
}): Promise<Response | { page: RenderedPage }> {
  let own: Response | undefined
  const kept = parts.cache.get({
    key: parts.key,
    maxAgeMs: MAX_AGE_MS.html,
    tags: [],
    tagsOf: ({ tags }) => tags,
    untilOf: ({ until }) => until,
    bytesOf: bytesOfPage,
    load: async () => {
      const { result: response, reads } = await collectReads(parts.render)
      own = response
      if (response.status >= 500) throw new NotRendered()
      const isWhole =
        response.status === 200 &&
        response.headers.get('content-type')?.startsWith('text/html') &&
        !response.headers.has('set-cookie')
      if (!isWhole || reads.isStale) return null
      return toRenderedPage({
        html: await response.text(),
        nonce: parts.scope.nonce,
        headers: [...response.headers],
        tags: [...reads.tags],
        until: reads.until,
      })
    },
  })
  const page = await kept.catch((error: unknown) => {
    if (error instanceof NotRendered) return null
    throw error
  })
  if (page) return { page }
  // One that is not kept is its visitor's own, also when somebody else waited for it.
  return own ?? parts.render()
}

/** The answer is an error, which its visitor is shown when there is nothing else. */
class NotRendered extends Error {}
