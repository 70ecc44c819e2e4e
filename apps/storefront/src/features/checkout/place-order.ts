import { z } from 'zod'
import { env } from '../../env.ts'
import { pathTo, redirectTo, type SentForm } from '../../http/forms/forms.ts'
import { serialize } from '../../http/forms/serialize.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { isOutOfStock, isRefused } from '../../medusa/refusals.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type KeptCart, keptCart } from '../cart/cart-cookie.ts'
import { freshCart, viewOf } from '../cart/open-cart.ts'
import { CARD, isPaymentProvider } from '../order/payment-kinds.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import type { CardBegun } from './card-answer.ts'
import { cardSessionOf, usableSecretOf } from './card-session.ts'
import { fingerprintOf } from './fingerprint.ts'
import { finishCardPayment } from './finish-card-payment.ts'
import { thankPath } from './placed.ts'

const placeForm = z.object({
  provider: z.string().max(100).refine(isPaymentProvider),
  seen: z.string().max(64),
  /** Stripe's form was there and has sent the card: only script can say so. */
  card: z.literal('confirmed').optional(),
})

/** Places the order that the visitor has seen, once: a second click finds the order of the first. */
export async function placeOrder(form: SentForm): Promise<Response> {
  const { context } = form
  const kept = keptCart(context)
  if (!kept) return redirectTo(form, '/cart')
  const parsed = placeForm.safeParse(form.fields)
  if (!parsed.success || !isOffered(parsed.data.provider)) {
    return redirectTo(form, '/checkout/review', { problem: 'failed' })
  }
  const { provider, seen, card } = parsed.data
  if (provider === CARD) {
    return card ? finishCardPayment(form, kept) : redirectTo(form, '/checkout/review', { problem: 'script' })
  }
  return serialize(kept.id, async () => {
    const agreed = await agreedCart(form, kept, seen)
    if ('path' in agreed) return redirectTo(form, agreed.path, agreed.query)
    try {
      await storeApiOf(context).startPayment(agreed, provider)
    } catch (error) {
      // Medusa gives a card payment up for another one, unless the bank is still working on it.
      if (!(error instanceof SourceError) || !error.refusal || !cardSessionOf(agreed)) throw error
      return redirectTo(form, '/checkout/review', { problem: 'processing' })
    }
    try {
      const order = await storeApiOf(context).complete(kept.id)
      if (order === null) return redirectTo(form, '/checkout/review', { problem: 'payment' })
      return redirectTo(form, thankPath(form, order))
    } catch (error) {
      if (isOutOfStock(error)) return redirectTo(form, '/cart', { problem: 'outsold' })
      if (!isRefused(error)) throw error
      // Something that it needs was there when the page was read: the steps say what has to be chosen anew.
      return redirectTo(form, '/checkout/review', { problem: 'refused' })
    }
  })
}

/**
 * Begins the card payment of an order that the visitor has seen, or goes on with the one that was begun: a card
 * that was declined, or a second tab, pays the same payment and not another one.
 */
export async function beginCardPayment(form: SentForm): Promise<CardBegun> {
  const kept = keptCart(form.context)
  if (!kept) return { goTo: pathTo(form, '/cart') }
  if (!isOffered(CARD)) return { problem: 'failed' }
  return serialize(kept.id, async () => {
    const agreed = await agreedCart(form, kept, form.fields.seen ?? '')
    if ('path' in agreed) return { goTo: pathTo(form, agreed.path, agreed.query) }
    const clientSecret =
      usableSecretOf(agreed) ??
      (await storeApiOf(form.context).startPayment(agreed, CARD))?.data?.client_secret
    return clientSecret ? { clientSecret } : { problem: 'failed' }
  })
}

/** The cart at today's prices if that is what the visitor has seen, else where they should look first. */
async function agreedCart(
  form: SentForm,
  kept: KeptCart,
  seen: string,
): Promise<MedusaCart | { path: string; query?: Record<string, string> }> {
  const { context } = form
  const cart = await storeApiOf(context).cart(kept.id)
  if (cart.completed_at) {
    const order = await storeApiOf(context).complete(kept.id)
    return { path: order === null ? '/cart' : thankPath(form, order) }
  }
  const fresh = await freshCart(context, { cart, kept })
  const view = await viewOf(context, fresh)
  if (!view || view.blocked) return { path: '/cart', query: { problem: 'changed' } }
  if (fingerprintOf(fresh.cart) !== seen) return { path: '/checkout/review', query: { problem: 'changed' } }
  return fresh.cart
}

function isOffered(provider: string): boolean {
  return provider !== CARD || env().STRIPE_PUBLISHABLE_KEY !== undefined
}
