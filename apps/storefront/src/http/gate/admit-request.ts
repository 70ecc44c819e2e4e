import { routedPath } from '../address/store-paths.ts'
import { admitFunctionCall } from './admit-function-call.ts'
import { fitPartOf } from './fit-text.ts'
import { refuse } from './refuse.ts'

/** No handle, slug or token is longer than this. */
const LONGEST_PART = 300

/** Routes that only forms, or other servers, are sent to. */
const POSTED = /^\/api\/(?:account|cart|checkout|order|preferences|purge)$/
/** Pages that may show a form, which is posted to the page itself: a store's home and its own pages. */
const WITH_FORMS = /^\/[^/]+\/[a-z]{2}(?:\/pages\/[^/]+)?\/?$/
/** A bank leads back to it, which may complete an order. */
const RETURN = /^\/[^/]+\/[^/]+\/checkout\/return$/
const FUNCTIONS = '/_serverFn/'

/**
 * The one gate of the shop: refuses what no visitor's browser sends, before any route sees it and before anything
 * is read or written. null lets the request through.
 *
 * @param ownStore the store whose own host was asked.
 */
export function refusalOf(request: Request, ownStore: string | null): Response | null {
  const { pathname, search } = new URL(request.url)
  if (fitPartOf(pathname) === null || !isFitSearch(search)) return refuse(400, 'This address can’t be read.')
  const isPageRead = request.method === 'GET' || request.method === 'HEAD'
  if (pathname.includes('//')) {
    // One address for each page: and `//…` would be another host in a redirect.
    const location = pathname.replace(/\/{2,}/g, '/') + search
    return isPageRead ? new Response(null, { status: 308, headers: { location } }) : refuse(404, NOTHING)
  }
  const parts = pathname.split('/').map(decodeURIComponent)
  if (parts.some((part) => part.length > LONGEST_PART)) return refuse(404, NOTHING)
  const allowed = methodsOf(routedPath(ownStore, pathname))
  if (!allowed.includes(request.method)) {
    return refuse(405, `This takes ${allowed.join(' and ')} only.`, { allow: allowed.join(', ') })
  }
  return pathname.startsWith(FUNCTIONS) ? admitFunctionCall(request, pathname.slice(FUNCTIONS.length)) : null
}

/** Answers which methods a route takes, by its path as the router knows it. */
export function methodsOf(path: string): readonly string[] {
  if (POSTED.test(path)) return ['POST']
  if (RETURN.test(path) || path.includes(FUNCTIONS)) return ['GET']
  return WITH_FORMS.test(path) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD']
}

/** As a form sends it: a plus is a space, and what it means is UTF-8. */
function isFitSearch(search: string): boolean {
  return fitPartOf(search.slice(1).replaceAll('+', ' ')) !== null
}

const NOTHING = 'There is nothing here.'
