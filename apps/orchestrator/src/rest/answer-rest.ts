import { getPayload, handleEndpoints } from 'payload'
import { hasWholeConditions, isWellFormedQuery, pathSegments } from '../gate/address.ts'
import { isInheritedName } from '../gate/well-formed.ts'
import config from '../payload.config.ts'
import { readBody } from './read-body.ts'

/** The window of a limit: nobody has to wait longer. */
const WINDOW_SECONDS = '60'

/**
 * Answers Payload's REST API. What can't be meant is refused here, for all of its routes at once, before anything is
 * routed or read: addresses and bodies that are malformed or too large. Whom a route is for, and how often it may be
 * called, is decided after routing (`guard-endpoints.ts`), because there are many ways to write one address.
 */
export async function answerRest(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const segments = pathSegments(pathname)
  const query = search.slice(1)
  if (!segments || !isWellFormedQuery(query) || !hasWholeConditions(query))
    return refuse(400, 'The address is malformed.')
  if (segments.some(isInheritedName)) return refuse(404, 'There is nothing here.')
  const read = await readBody(request, async () => {
    const payload = await getPayload({ config })
    return (await payload.auth({ headers: request.headers })).user !== null
  })
  if (!(read instanceof Request)) return refuse(read.status, read.message)
  const path = `/${segments.map(encodeURIComponent).join('/')}`
  return finish(await handleEndpoints({ config, path, request: read }))
}

const refuse = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status, headers: { 'cache-control': 'no-store' } })

function finish(response: Response): Response {
  // Payload says so of what it has no routes for.
  if (response.status === 501) return refuse(404, 'There is nothing here.')
  // A file is everybody's; whatever else is answered may be one person's.
  const isFile = !/^application\/json\b/.test(response.headers.get('content-type') ?? '')
  if (!isFile && !response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  if (response.status === 429) response.headers.set('retry-after', WINDOW_SECONDS)
  return response
}
