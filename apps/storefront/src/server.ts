import { PREVIEW_PARAMETER } from '@tandem/contracts'
import { createStartHandler, defaultRenderHandler } from '@tanstack/react-start/server'
import { createServerEntry } from '@tanstack/react-start/server-entry'
import { FastResponse } from 'srvx'
import { env } from './env.ts'
import { pageKeyOf, pageOf } from './http/page-cache.ts'
import { redirectOf } from './http/redirect-of.ts'
import { requestScopeOf } from './http/request-scope.ts'
import { securityHeaders } from './http/security-headers.ts'
import { getUnifiedClient, renderedPages } from './lib/api/unified-client.ts'
import { log } from './log/log.ts'

/** Pages are rendered whole before they are sent: a status is then always right, and 404 is never a 200. */
const render = createStartHandler(defaultRenderHandler)

export default createServerEntry({
  async fetch(request) {
    const startedAt = performance.now()
    const scope = requestScopeOf(request)
    const url = new URL(request.url)
    const isPreview = url.searchParams.has(PREVIEW_PARAMETER)
    const renderAnew = async () => render(request, { context: scope })
    const key = import.meta.env.DEV ? null : pageKeyOf(request, isPreview)
    const page =
      key === null
        ? await renderAnew()
        : await pageOf({ key, scope, cache: renderedPages, render: renderAnew })

    const answer = 'status' in page && page.status === 404 ? await redirected(url, page) : page
    const headers = new Headers(answer.headers)
    headers.set('x-request-id', scope.requestId)
    const secure = securityHeaders({
      nonce: scope.nonce,
      pictureOrigins: [env().MEDUSA_BACKEND_URL, env().PAYLOAD_CMS_URL].map((url) => new URL(url).origin),
      development: import.meta.env.DEV,
      framedBy: isPreview ? new URL(env().PAYLOAD_CMS_URL).origin : undefined,
    })
    for (const [name, value] of Object.entries(secure)) headers.set(name, value)
    if (isPreview) headers.set('x-robots-tag', 'noindex')
    // A page carries its visitor's theme and currency, so no shared cache may keep it.
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache')

    const status = 'status' in answer ? answer.status : 200
    log('info', 'request', {
      requestId: scope.requestId,
      method: request.method,
      path: url.pathname,
      status,
      ms: Math.round(performance.now() - startedAt),
    })
    // Text is sent as it is; a body that was wrapped as a stream would cost more than the page itself.
    if ('html' in answer) return new FastResponse(answer.html, { status, headers })
    return new Response(answer.body, { status, statusText: answer.statusText, headers })
  },
})

/** For good, as search engines understand it: whoever wrote the redirect meant the old address to be forgotten. */
async function redirected(url: URL, missing: Response): Promise<Response> {
  const location = await redirectOf(url.pathname, getUnifiedClient)
  return location === null ? missing : new Response(null, { status: 308, headers: { location } })
}
