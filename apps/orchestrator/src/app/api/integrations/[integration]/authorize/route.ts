import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { setAuthorizationCookie } from '../../../../../integrations/authorization-cookie.ts'
import { beginAuthorization } from '../../../../../integrations/authorize.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

type Context = { readonly params: Promise<{ integration: string }> }

/** Answers where to go to let us into an integration's system, and gives the browser what it comes back with. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const person = await operatorOf(request.headers)
  if (!person) return notAnOperator(request)
  const begun = await beginAuthorization(getReceiver().database, (await params).integration, person.name)
  if (!begun) return refused(404, 'there is no such integration, or it has its access by another way')
  const headers = {
    'set-cookie': setAuthorizationCookie(begun.connector, begun.browser),
    'cache-control': 'no-store',
  }
  return Response.json({ success: true, address: begun.address }, { headers })
}
