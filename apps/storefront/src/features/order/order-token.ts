import { env } from '../../env.ts'
import type { RequestContext } from '../../http/request-context/request-context.ts'
import { openText, signText } from '../../http/request-context/signed-text.ts'

const purpose = (context: RequestContext) => `order-of-${context.place.store.handle}`

/** Answers what the address of an order's page is made of: it can't be guessed, and shows nothing in another store. */
export function orderToken(context: RequestContext, orderId: string): string {
  return signText(purpose(context), orderId, env().STOREFRONT_COOKIE_SECRET)
}

export function orderOfToken(context: RequestContext, token: string): string | null {
  return openText(purpose(context), token, env().STOREFRONT_COOKIE_SECRET)
}
