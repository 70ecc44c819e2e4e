import type { SentForm } from '../../http/forms/forms.ts'
import { forgetCart } from '../cart/cart-cookie.ts'
import { orderToken } from '../order/order-token.ts'

/** Answers where the order is shown. The cart has become it, so the visitor's browser forgets the cart. */
export function thankPath({ context }: SentForm, orderId: string): string {
  forgetCart(context)
  return `/order/${orderToken(context, orderId)}`
}
