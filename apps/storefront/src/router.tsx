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

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof getRouter>
    server: { requestContext: RequestScope }
  }
}
