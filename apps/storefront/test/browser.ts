import { parseSetCookie, stringifyCookie } from 'cookie'
import { MEDUSA, PAYLOAD } from './two-systems.ts'

process.env.STOREFRONT_PURGE_SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
process.env.STOREFRONT_FORMS_SECRET = process.env.STOREFRONT_PURGE_SECRET
process.env.STOREFRONT_COOKIE_SECRET = 'a-secret-for-tests-only'
process.env.MEDUSA_BACKEND_URL = MEDUSA
process.env.PAYLOAD_CMS_URL = PAYLOAD
process.env.STRIPE_PUBLISHABLE_KEY = 'pk_test_nobody'
process.env.RATE_LIMIT_SIGN_INS = '5'

type Handler = (request: Request, peer: string | undefined) => Promise<Response>

/** A visitor's browser without script: it keeps cookies, posts forms of the shop's pages and says where it is led. */
export function browser(peer = '192.0.2.1') {
  const cookies = new Map<string, string>()
  const keep = (response: Response) => {
    for (const text of response.headers.getSetCookie()) {
      const { name, value = '', maxAge } = parseSetCookie(text)
      if (maxAge === 0) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const request = (fields: Record<string, string>, headers: Record<string, string>) =>
    new Request('http://localhost:3000/api/form', {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: stringifyCookie(Object.fromEntries(cookies)),
        ...headers,
      },
      body: new URLSearchParams({ store: 'fernhollow', locale: 'en', ...fields }),
    })
  return {
    cookies,
    /** Status and where it leads. */
    async post(handler: Handler, fields: Record<string, string>) {
      const response = await handler(request(fields, {}), peer)
      keep(response)
      return { status: response.status, to: response.headers.get('location') ?? '' }
    },
    /** As the page's script posts it. */
    async send(handler: Handler, fields: Record<string, string>) {
      const response = await handler(request(fields, { accept: 'application/json' }), peer)
      keep(response)
      return { status: response.status, body: await response.json() }
    },
  }
}
