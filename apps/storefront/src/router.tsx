import { createRouter, type LocationRewrite } from '@tanstack/react-router'
import { getGlobalStartContext } from '@tanstack/react-start'
import { parseSearch, stringifySearch } from './http/address/search-text.ts'
import { routedPath, shownPath } from './http/address/store-paths.ts'
import type { RequestScope } from './http/gate/request-scope.ts'
import { routeTree } from './routeTree.gen.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { NotFound } from './ui/not-found.tsx'
import { Skeleton } from './ui/skeleton.tsx'

export function getRouter() {
  const scope = getGlobalStartContext()
  const ownStore = scope ? scope.ownStore : (document.documentElement.dataset.ownStore ?? null)
  return createRouter({
    routeTree,
    ...(scope && { ssr: { nonce: scope.nonce } }),
    parseSearch,
    stringifySearch,
    ...(ownStore !== null && { rewrite: rewriteOf(ownStore) }),
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 10_000,
    defaultPendingMs: 300,
    defaultPendingMinMs: 300,
    defaultPendingComponent: Skeleton,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ErrorPage,
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

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof getRouter>
    server: { requestContext: RequestScope }
  }
}
