import { env } from '../../env.ts'
import { openText, signText } from '../../http/signed-text.ts'
import type { Visit } from '../../http/visit.ts'

const purpose = (visit: Visit) => `order-of-${visit.place.store.handle}`

/** What the address of an order's page is made of: it can't be guessed, and shows nothing in another store. */
export function orderToken(visit: Visit, orderId: string): string {
  return signText(purpose(visit), orderId, env().STOREFRONT_COOKIE_SECRET)
}

export function orderOfToken(visit: Visit, token: string): string | null {
  return openText(purpose(visit), token, env().STOREFRONT_COOKIE_SECRET)
}
