import { PREVIEW_PARAMETER } from '@tandem/contracts'
import { createStartHandler, defaultRenderHandler } from '@tanstack/react-start/server'
import { createServerEntry } from '@tanstack/react-start/server-entry'
import { FastResponse } from 'srvx'
import { env } from './env.ts'
import { pageKeyOf, pageOf } from './http/page-cache.ts'
import { redirectOf } from './http/redirect-of.ts'
import { answerOf } from './http/rendered-page.ts'
import { requestScopeOf } from './http/request-scope.ts'
import { scriptsAfterPaint } from './http/scripts-after-paint.ts'
import { securityHeaders } from './http/security-headers.ts'
import { atHost, hostRules, movedTo, type ShopHost, shopHostOf } from './http/shop-host.ts'
import { routedPath, shownPath } from './http/store-paths.ts'
import { getUnifiedClient, renderedPages } from './lib/api/unified-client.ts'
import { log } from './log/log.ts'

/** Pages are rendered whole before they are sent: a status is then always right, and 404 is never a 200. */
const render = createStartHandler((page) => {
  const manifest = page.router.ssr?.manifest
  if (manifest && !import.meta.env.DEV) {
    const routeIds = page.router.stores.matches.get().map(({ routeId }) => routeId)
    page.router.ssr = { manifest: scriptsAfterPaint(manifest, routeIds) }
  }
  return defaultRenderHandler(page)
})

export default createServerEntry({
  fetch(request) {
    const host = shopHostOf(request, peerOf(request), hostRules())
    return atHost(host, () => answerAt(host, request))
  },
})

async function answerAt(host: ShopHost, request: Request): Promise<Response> {
  const startedAt = performance.now()
  const scope = requestScopeOf(request, host.store)
  const url = new URL(request.url)
  const moved = movedTo(request, host, hostRules())
  if (moved !== null) return new Response(null, { status: 308, headers: { location: moved } })
  const isPreview = url.searchParams.has(PREVIEW_PARAMETER)
  const renderAnew = async () => render(request, { context: scope })
  const key = import.meta.env.DEV ? null : pageKeyOf(request, isPreview, host.store)
  const page =
    key === null ? await renderAnew() : await pageOf({ key, scope, cache: renderedPages, render: renderAnew })

  const answer = 'page' in page ? await answerOf(page.page, request) : await orRedirected(host, url, page)
  const headers = new Headers(answer.headers)
  headers.set('x-request-id', scope.requestId)
  const nonces = [`'nonce-${scope.nonce}'`]
  const secure = securityHeaders({
    inline: 'page' in page ? page.page.inline : { scripts: nonces, styles: nonces },
    pictureOrigins: [env().MEDUSA_BACKEND_URL, env().PAYLOAD_CMS_URL].map((url) => new URL(url).origin),
    development: import.meta.env.DEV,
    stripe: env().STRIPE_PUBLISHABLE_KEY !== undefined && /\/checkout\/review$/.test(url.pathname),
    framedBy: isPreview ? new URL(env().PAYLOAD_CMS_URL).origin : undefined,
  })
  for (const [name, value] of Object.entries(secure)) headers.set(name, value)
  if (isPreview) headers.set('x-robots-tag', 'noindex')
  const { status } = answer
  // A page carries its visitor's theme and currency, so no shared cache may keep it; what went wrong, none at all.
  if (!headers.has('cache-control'))
    headers.set('cache-control', status < 400 ? 'private, no-cache' : 'no-store')

  log('info', 'request', {
    requestId: scope.requestId,
    method: request.method,
    path: url.pathname,
    status,
    ms: Math.round(performance.now() - startedAt),
  })
  // Bytes are sent as they are; a body that was wrapped as a stream would cost more than the page itself.
  if ('page' in page) return new FastResponse(answer.body, { status, headers })
  return new Response(answer.body, { status, headers })
}

/** As the server in front of this function tells it. */
function peerOf(request: Request): string | undefined {
  return 'ip' in request && typeof request.ip === 'string' ? request.ip : undefined
}

/** For good, as search engines understand it: whoever wrote the redirect meant the old address to be forgotten. */
async function orRedirected(host: ShopHost, url: URL, answer: Response): Promise<Response> {
  if (answer.status !== 404) return answer
  const location = await redirectOf(routedPath(host.store, url.pathname), getUnifiedClient)
  if (location === null) return answer
  return new Response(null, { status: 308, headers: { location: shownPath(host.store, location) } })
}
