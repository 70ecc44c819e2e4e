import { refuse } from './refuse.ts'

/**
 * Whether a form was sent by a page of this shop. Browsers say where a request comes from, and no other
 * site can change what they say: by `Sec-Fetch-Site`, older ones by `Origin`. Who says neither is refused.
 */
export function isSameOrigin(request: Request, shopOrigin: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && [new URL(shopOrigin).origin, new URL(request.url).origin].includes(origin)
}

export function refuseOtherOrigin(): Response {
  return refuse(403, 'This form can only be sent from a page of the shop.')
}
