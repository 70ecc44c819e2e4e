import { z } from 'zod'
import { env } from '../../env.ts'
import { leadTo, pathTo, type SentForm } from '../../http/forms.ts'
import { inTurn } from '../../http/in-turn.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type KeptCart, keptCart } from '../cart/cart-cookie.ts'
import { freshCart, shopperOf, viewOf } from '../cart/open-cart.ts'
import type { CardBegun } from './card-answer.ts'
import { cardSessionOf, usableSecretOf } from './card-session.ts'
import { fingerprintOf } from './fingerprint.ts'
import { finishCardPayment } from './finish-card-payment.ts'
import { CARD, isPaymentProvider } from './payment-kinds.ts'
import { isSoldOut, thankPath } from './placed.ts'

const placeForm = z.object({
  provider: z.string().max(100).refine(isPaymentProvider),
  seen: z.string().max(64),
  /** Stripe's form was there and has sent the card: only script can say so. */
  card: z.literal('confirmed').optional(),
})

/** Places the order that the visitor has seen, once: a second click finds the order of the first. */
export async function placeOrder(form: SentForm): Promise<Response> {
  const { visit } = form
  const kept = keptCart(visit)
  if (!kept) return leadTo(form, '/cart')
  const parsed = placeForm.safeParse(form.fields)
  if (!parsed.success || !isOffered(parsed.data.provider)) {
    return leadTo(form, '/checkout/review', { problem: 'failed' })
  }
  const { provider, seen, card } = parsed.data
  if (provider === CARD) {
    return card ? finishCardPayment(form, kept) : leadTo(form, '/checkout/review', { problem: 'script' })
  }
  return inTurn(kept.id, async () => {
    const agreed = await agreedCart(form, kept, seen)
    if ('path' in agreed) return leadTo(form, agreed.path, agreed.query)
    try {
      await shopperOf(visit).startPayment(agreed, provider)
    } catch (error) {
      // Medusa gives a card payment up for another one, unless the bank is still working on it.
      if (!(error instanceof SourceError) || !error.refusal || !cardSessionOf(agreed)) throw error
      return leadTo(form, '/checkout/review', { problem: 'processing' })
    }
    try {
      const order = await shopperOf(visit).complete(kept.id)
      if (order === null) return leadTo(form, '/checkout/review', { problem: 'payment' })
      return leadTo(form, thankPath(form, order))
    } catch (error) {
      if (!isSoldOut(error)) throw error
      return leadTo(form, '/cart', { problem: 'changed' })
    }
  })
}

/**
 * Begins the card payment of an order that the visitor has seen, or goes on with the one that was begun: a card
 * that was declined, or a second tab, pays the same payment and not another one.
 */
export async function beginCardPayment(form: SentForm): Promise<CardBegun> {
  const kept = keptCart(form.visit)
  if (!kept) return { goTo: pathTo(form, '/cart') }
  if (!isOffered(CARD)) return { problem: 'failed' }
  return inTurn(kept.id, async () => {
    const agreed = await agreedCart(form, kept, form.fields.seen ?? '')
    if ('path' in agreed) return { goTo: pathTo(form, agreed.path, agreed.query) }
    const clientSecret =
      usableSecretOf(agreed) ?? (await shopperOf(form.visit).startPayment(agreed, CARD))?.data.client_secret
    return clientSecret ? { clientSecret } : { problem: 'failed' }
  })
}

/** The cart at today's prices if that is what the visitor has seen, else where they should look first. */
async function agreedCart(
  form: SentForm,
  kept: KeptCart,
  seen: string,
): Promise<MedusaCart | { path: string; query?: Record<string, string> }> {
  const { visit } = form
  const cart = await shopperOf(visit).cart(kept.id)
  if (cart.completed_at) {
    const order = await shopperOf(visit).complete(kept.id)
    return { path: order === null ? '/cart' : thankPath(form, order) }
  }
  const fresh = await freshCart(visit, { cart, kept })
  const view = await viewOf(visit, fresh)
  if (!view || view.blocked) return { path: '/cart', query: { problem: 'changed' } }
  if (fingerprintOf(fresh.cart) !== seen) return { path: '/checkout/review', query: { problem: 'changed' } }
  return fresh.cart
}

function isOffered(provider: string): boolean {
  return provider !== CARD || env().STRIPE_PUBLISHABLE_KEY !== undefined
}
