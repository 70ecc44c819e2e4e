import { createRouter, type LocationRewrite } from '@tanstack/react-router'
import { getGlobalStartContext } from '@tanstack/react-start'
import type { RequestScope } from './http/request-scope.ts'
import { routedPath, shownPath } from './http/store-paths.ts'
import { routeTree } from './routeTree.gen.ts'
import { Broken } from './ui/broken.tsx'
import { Missing } from './ui/missing.tsx'
import { Skeleton } from './ui/skeleton.tsx'

export function getRouter() {
  const scope = getGlobalStartContext()
  const ownStore = scope ? scope.ownStore : (document.documentElement.dataset.ownStore ?? null)
  return createRouter({
    routeTree,
    ...(scope && { ssr: { nonce: scope.nonce } }),
    stringifySearch,
    ...(ownStore !== null && { rewrite: rewriteOf(ownStore) }),
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 10_000,
    defaultPendingMs: 300,
    defaultPendingMinMs: 300,
    defaultPendingComponent: Skeleton,
    defaultNotFoundComponent: Missing,
    defaultErrorComponent: Broken,
  })
}

/** On a store's own host the router sees the addresses that it has everywhere else. */
function rewriteOf(ownStore: string): LocationRewrite {
  const rewritten = (url: URL, path: string) => Object.assign(new URL(url), { pathname: path })
  return {
    input: ({ url }) => rewritten(url, routedPath(ownStore, url.pathname)),
    output: ({ url }) => rewritten(url, shownPath(ownStore, url.pathname)),
  }
}

/**
 * As a plain form sends it: several values of one name one after the other, and words as they are. Who reads an
 * address takes `30` for a word where it wants one.
 */
function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((each) => each !== undefined && each !== null)
      .map((each) => [name, typeof each === 'object' ? JSON.stringify(each) : String(each)]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof getRouter>
    server: { requestContext: RequestScope }
  }
}
