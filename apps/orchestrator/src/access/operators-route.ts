import { getPayload, type Payload } from 'payload'
import config from '../payload.config.ts'
import { tooMany } from '../rate-limit/limited.ts'
import { bearerOf, isActiveToken } from '../secrets.ts'
import { type Person, readsEverything } from './roles.ts'

/** Who calls a route for operators: a person who is signed in, or a machine that knows the route's token. */
export type Caller = { readonly name: string }

/**
 * The caller of a route that is for operators and admins alone, or undefined when it is somebody else. A
 * session's cookie counts only from this app's own pages: Payload checks where the request comes from.
 *
 * @param tokens bearer tokens that open the route, for machines; without any only people come in.
 */
export async function operatorOf(
  headers: Headers,
  tokens: readonly string[] = [],
): Promise<Caller | undefined> {
  const given = bearerOf(headers)
  if (given !== undefined) {
    return isActiveToken(given, tokens) ? { name: 'a scheduler' } : undefined
  }
  const { user } = await signedIn(headers)
  return readsEverything(user) ? { name: user?.name ?? '' } : undefined
}

/** Answers who is signed in, or nobody. A session's cookie counts only from this app's own pages, as above. */
export async function signedIn(headers: Headers): Promise<{ payload: Payload; user: Person }> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers })
  return { payload, user }
}

export function refused(status: 400 | 401 | 404 | 409 | 503, error: string): Response {
  return Response.json({ success: false, error }, { status })
}

/** Who asks in vain too often is told to wait. */
export async function notAnOperator(request: Request): Promise<Response> {
  const wait = await tooMany('refusals', request)
  return wait ?? refused(401, 'sign in as an operator or send a bearer token')
}

export async function notSignedIn(request: Request): Promise<Response> {
  const wait = await tooMany('refusals', request)
  return wait ?? refused(401, 'sign in')
}
