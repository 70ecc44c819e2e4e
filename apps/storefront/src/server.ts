import { PREVIEW_PARAMETER } from '@tandem/contracts/content'
import { createStartHandler, defaultRenderHandler } from '@tanstack/react-start/server'
import { createServerEntry } from '@tanstack/react-start/server-entry'
import { FastResponse } from 'srvx'
import { env } from './env.ts'
import { encodedAddress } from './http/address/encoded-address.ts'
import { ownLocation } from './http/address/own-location.ts'
import { redirectOf } from './http/address/redirect-of.ts'
import { atHost, hostRules, movedTo, type ShopHost, shopHostOf } from './http/address/shop-host.ts'
import { routedPath, shownPath } from './http/address/store-paths.ts'
import { isUnknownFunction } from './http/gate/admit-function-call.ts'
import { refusalOf } from './http/gate/admit-request.ts'
import { refuse } from './http/gate/refuse.ts'
import { type RequestScope, requestScopeOf } from './http/gate/request-scope.ts'
import { isForEverybody, pageKeyOf, pageOf } from './http/page/page-cache.ts'
import { answerOf, type RenderedPage } from './http/page/rendered-page.ts'
import { scriptsAfterPaint } from './http/page/scripts-after-paint.ts'
import { securityHeaders } from './http/page/security-headers.ts'
import { getUnifiedClient, renderedPages } from './lib/api/unified-client.ts'
import { log } from './log/log.ts'
import { loggedPath } from './log/logged-path.ts'

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
  const isPreview = url.searchParams.has(PREVIEW_PARAMETER)
  const { answer, page } = await answerOrFailure(host, request, scope)
  const headers = new Headers(answer.headers)
  headers.set('x-request-id', scope.requestId)
  const nonces = [`'nonce-${scope.nonce}'`]
  const secure = securityHeaders({
    inline: page?.inline ?? { scripts: nonces, styles: nonces },
    pictureOrigins: pictureOrigins(),
    development: import.meta.env.DEV,
    behindTls: host.origin.startsWith('https:'),
    stripe: env().STRIPE_PUBLISHABLE_KEY !== undefined && /\/checkout\/review$/.test(url.pathname),
    framedBy: isPreview ? new URL(env().PAYLOAD_CMS_URL).origin : undefined,
  })
  for (const [name, value] of Object.entries(secure)) headers.set(name, value)
  if (isPreview) headers.set('x-robots-tag', 'noindex')
  const { status } = answer
  if (!headers.has('cache-control')) {
    // A page carries its visitor's theme and currency, so no shared cache may keep it; what went wrong, or is one
    // visitor's own, no cache at all: not even the one that a browser goes back to.
    const isKept = status < 400 && !isPreview && isForEverybody(routedPath(host.store, url.pathname))
    headers.set('cache-control', isKept ? 'private, no-cache' : 'no-store')
  }

  log('info', 'request', {
    requestId: scope.requestId,
    method: request.method,
    path: loggedPath(host.store, url.pathname),
    status,
    ms: Math.round(performance.now() - startedAt),
  })
  // Bytes are sent as they are; a body that was wrapped as a stream would cost more than the page itself.
  if (page) return new FastResponse(answer.body, { status, headers })
  return new Response(answer.body, { status, headers })
}

/** Parsed once: a kept page is sent in less time than it takes to read a handful of addresses. */
let origins: readonly string[] | undefined
const pictureOrigins = (): readonly string[] => {
  origins ??= [env().MEDUSA_BACKEND_URL, env().PAYLOAD_CMS_URL].map((url) => new URL(url).origin)
  return origins
}

type Answer = {
  answer: Pick<Response, 'status' | 'headers'> & { body: Buffer<ArrayBuffer> | ReadableStream | null }
  /** The rendered page that it is, of which the body is a copy. */
  page?: RenderedPage
}

/** What nothing foresaw ends here: its visitor learns the request's id, and nothing of what went wrong. */
async function answerOrFailure(host: ShopHost, request: Request, scope: RequestScope): Promise<Answer> {
  try {
    return await answerTo(host, request, scope)
  } catch (error) {
    const { requestId } = scope
    // Its visitor has left: nobody reads what is answered.
    if (request.signal.aborted) return { answer: refuse(499, 'This was given up.') }
    log('error', 'request.failed', {
      requestId,
      message: error instanceof Error ? error.message : String(error),
    })
    return { answer: refuse(500, `Something went wrong. Request ${requestId}`) }
  }
}

async function answerTo(host: ShopHost, request: Request, scope: RequestScope): Promise<Answer> {
  const refusal = refusalOf(request, host.store)
  if (refusal) return { answer: refusal }
  const url = new URL(request.url)
  const moved = movedTo(request, host, hostRules())
  if (moved !== null) return { answer: movedForGood(moved) }
  const isPreview = url.searchParams.has(PREVIEW_PARAMETER)
  const renderAnew = async () => withinShop(await render(request, { context: scope }), request, scope)
  const key = import.meta.env.DEV ? null : pageKeyOf(request, isPreview, host.store)
  const page =
    key === null ? await renderAnew() : await pageOf({ key, scope, cache: renderedPages, render: renderAnew })
  if ('page' in page) return { answer: await answerOf(page.page, request), page: page.page }
  return { answer: await orRedirected(host, url, page) }
}

/** As the server in front of this function tells it. */
function peerOf(request: Request): string | undefined {
  return 'ip' in request && typeof request.ip === 'string' ? request.ip : undefined
}

/** No route leads to another host, whatever the request says of its own; and none is called that isn't there. */
function withinShop(answer: Response, request: Request, scope: RequestScope): Response {
  if (isUnknownFunction(request, scope, answer)) return refuse(404, 'There is nothing here.')
  const location = answer.headers.get('location')
  if (location === null) return answer
  const own = ownLocation(location, request.url)
  if (own === null) return refuse(404, 'There is nothing here.')
  if (own === location) return answer
  const headers = new Headers(answer.headers)
  headers.set('location', own)
  return new Response(answer.body, { status: answer.status, headers })
}

/** For good, as search engines understand it: whoever wrote the redirect meant the old address to be forgotten. */
async function orRedirected(host: ShopHost, url: URL, answer: Response): Promise<Response> {
  if (answer.status !== 404) return answer
  const location = await redirectOf(routedPath(host.store, url.pathname), getUnifiedClient)
  if (location === null) return answer
  // What was chosen there is chosen here.
  const search = location.includes('?') || !location.startsWith('/') ? '' : url.search
  return movedForGood(shownPath(host.store, location) + search)
}

function movedForGood(location: string): Response {
  return new Response(null, { status: 308, headers: { location: encodedAddress(location) } })
}
