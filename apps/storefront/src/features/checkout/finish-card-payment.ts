import { redirectTo, type SentForm } from '../../http/forms/forms.ts'
import { serialize } from '../../http/forms/serialize.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { isOutOfStock, isRefused } from '../../medusa/refusals.ts'
import type { StoreApi } from '../../medusa/store-api.ts'
import { type KeptCart, keptCart } from '../cart/cart-cookie.ts'
import { CARD } from '../order/payment-kinds.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import { cardSessionOf } from './card-session.ts'
import type { CheckoutProblem } from './checkout-view.ts'
import { thankPath } from './placed.ts'

/**
 * Makes an order of a cart whose card payment the browser has confirmed. Medusa asks Stripe itself, so nothing is
 * ordered because somebody says so. The cart is not priced anew: what the visitor has agreed to is what their bank
 * has let through. If anything in it had changed since, Medusa would have given that payment up.
 */
export function finishCardPayment(form: SentForm, kept: KeptCart): Promise<Response> {
  return serialize(kept.id, async () => {
    const api = storeApiOf(form.context)
    const cart = await api.cart(kept.id)
    const review = (problem: CheckoutProblem) => redirectTo(form, '/checkout/review', { problem })
    if (!cart.completed_at && !cardSessionOf(cart)) return review('changed')
    try {
      const order = await api.complete(kept.id)
      return order === null
        ? review(problemOf(await api.cart(kept.id)))
        : redirectTo(form, thankPath(form, order))
    } catch (error) {
      if (!isRefused(error)) throw error
      // Medusa lets the money go when it refuses; why it did, its code or what has become of the payment says.
      if (isOutOfStock(error)) return redirectTo(form, '/cart', { problem: 'outsold' })
      const after = await api.cart(kept.id)
      const problem = problemOf(after)
      if (problem === 'refused') await letGo(api, after)
      return review(problem)
    }
  })
}

/** What was refused before Medusa came to its payment, because cards are taken no more: another one takes its place. */
async function letGo(api: StoreApi, cart: MedusaCart): Promise<void> {
  if (!cardSessionOf(cart) || !cart.region_id) return
  const other = (await api.paymentProviders(cart.region_id)).find((provider) => provider !== CARD)
  if (other !== undefined) await api.startPayment(cart, other)
}

/** Answers `GET …/checkout/return`, where a bank's page sends the visitor back to. */
export async function returnFromBank(form: SentForm, redirectStatus: string | null): Promise<Response> {
  const kept = keptCart(form.context)
  if (!kept) return redirectTo(form, '/cart')
  // Not believed where it says yes, but nothing has to be tried where it says no.
  if (redirectStatus === 'failed') return redirectTo(form, '/checkout/review', { problem: 'declined' })
  if (redirectStatus === 'pending') return redirectTo(form, '/checkout/review', { problem: 'processing' })
  return finishCardPayment(form, kept)
}

/** Answers what Medusa has learned from Stripe when it asked. */
function problemOf(cart: MedusaCart): CheckoutProblem {
  const session = cardSessionOf(cart)
  if (!session) return 'refused'
  if (session.data?.status === 'processing') return 'processing'
  if (session.status === 'requires_more') return 'unconfirmed'
  return session.status === 'error' ? 'declined' : 'refused'
}
