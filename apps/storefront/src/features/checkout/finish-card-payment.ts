import { leadTo, type SentForm } from '../../http/forms.ts'
import { inTurn } from '../../http/in-turn.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type KeptCart, keptCart } from '../cart/cart-cookie.ts'
import { shopperOf } from '../cart/open-cart.ts'
import { cardSessionOf } from './card-session.ts'
import type { CheckoutProblem } from './checkout-view.ts'
import { CARD } from './payment-kinds.ts'
import { isSoldOut, thankPath } from './placed.ts'

/**
 * Makes an order of a cart whose card payment the browser has confirmed. Medusa asks Stripe itself, so nothing is
 * ordered because somebody says so. The cart is not priced anew: what the visitor has agreed to is what their bank
 * has let through. If anything in it had changed since, Medusa would have given that payment up.
 */
export function finishCardPayment(form: SentForm, kept: KeptCart): Promise<Response> {
  return inTurn(kept.id, async () => {
    const api = shopperOf(form.visit)
    const cart = await api.cart(kept.id)
    const review = (problem: CheckoutProblem) => leadTo(form, '/checkout/review', { problem })
    if (!cart.completed_at && !cardSessionOf(cart)) return review('changed')
    try {
      const order = await api.complete(kept.id)
      return order === null
        ? review(problemOf(await api.cart(kept.id)))
        : leadTo(form, thankPath(form, order))
    } catch (error) {
      if (isSoldOut(error)) {
        // What the bank holds for it is let go: a payment that is begun anew takes the place of the old one.
        await api.startPayment(cart, CARD)
        return leadTo(form, '/cart', { problem: 'changed' })
      }
      if (!isNotLetThrough(error)) throw error
      return review(problemOf(await api.cart(kept.id)))
    }
  })
}

/** Answers `GET …/checkout/return`, where a bank's page sends the visitor back to. */
export async function returnFromBank(form: SentForm, redirectStatus: string | null): Promise<Response> {
  const kept = keptCart(form.visit)
  if (!kept) return leadTo(form, '/cart')
  // Not believed where it says yes, but nothing has to be tried where it says no.
  if (redirectStatus === 'failed') return leadTo(form, '/checkout/review', { problem: 'declined' })
  if (redirectStatus === 'pending') return leadTo(form, '/checkout/review', { problem: 'processing' })
  return finishCardPayment(form, kept)
}

/** What Medusa has learned from Stripe when it asked. */
function problemOf(cart: MedusaCart): CheckoutProblem {
  const session = cardSessionOf(cart)
  if (!session) return 'changed'
  if (session.data.status === 'processing') return 'processing'
  return session.status === 'requires_more' ? 'unconfirmed' : 'declined'
}

function isNotLetThrough(error: unknown): boolean {
  return error instanceof SourceError && /not authorized|payment session/i.test(error.refusal?.message ?? '')
}
