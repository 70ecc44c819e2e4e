import type { SentForm } from '../../http/forms.ts'
import { SourceError } from '../../sources/source-error.ts'
import { forgetCart } from '../cart/cart-cookie.ts'
import { orderToken } from '../order/order-token.ts'

/** Where the order is shown. The cart has become it, so the visitor's browser forgets the cart. */
export function thankPath({ visit }: SentForm, orderId: string): string {
  forgetCart(visit)
  return `/order/${orderToken(visit, orderId)}`
}

/** Whether Medusa would not place an order because somebody else was quicker. */
export function isSoldOut(error: unknown): boolean {
  return error instanceof SourceError && /inventory/i.test(error.refusal?.message ?? '')
}
