import { createRouter } from '@tanstack/react-router'
import { getGlobalStartContext } from '@tanstack/react-start'
import type { RequestScope } from './http/request-scope.ts'
import { routeTree } from './routeTree.gen.ts'
import { Broken } from './ui/broken.tsx'
import { Missing } from './ui/missing.tsx'
import { Skeleton } from './ui/skeleton.tsx'

export function getRouter() {
  const scope = getGlobalStartContext()
  return createRouter({
    routeTree,
    ...(scope && { ssr: { nonce: scope.nonce } }),
    stringifySearch,
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
