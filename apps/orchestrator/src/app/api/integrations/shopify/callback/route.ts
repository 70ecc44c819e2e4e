import { refused } from '../../../../../access/operators-route.ts'
import { env } from '../../../../../env.ts'
import {
  authorizationCookie,
  setAuthorizationCookie,
} from '../../../../../integrations/authorization-cookie.ts'
import { finishAuthorization } from '../../../../../integrations/authorize.ts'
import { tooMany } from '../../../../../rate-limit/limited.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

/**
 * Where Shopify sends people back to. They come from another site, without this one's session: what says that they are
 * who set out is what their browser was given then, and Shopify's signature.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { database, log } = getReceiver()
  const browser = authorizationCookie(request.headers)
  const { integration, error } = await finishAuthorization(database, query, browser, new Date())
  if (integration === null)
    return (await tooMany('refusals', request)) ?? refused(400, error ?? 'begin again')
  if (error) log.warn({ integration, reason: error }, 'an app was not let into a shop')
  else log.info({ integration }, 'an app was let into a shop')
  const page = new URL(`/admin/collections/integrations/${integration}`, env.PAYLOAD_CMS_URL)
  page.searchParams.set('authorization', error ?? 'done')
  return new Response(null, {
    status: 303,
    headers: {
      location: page.href,
      'set-cookie': setAuthorizationCookie('shopify', null),
      'cache-control': 'no-store',
    },
  })
}
