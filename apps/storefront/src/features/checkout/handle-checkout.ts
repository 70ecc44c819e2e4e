import { z } from 'zod'
import { leadTo, openForm, plain, type SentForm } from '../../http/forms.ts'
import { inTurn } from '../../http/in-turn.ts'
import { problemsOf, returnForm } from '../../http/returned-form.ts'
import { log } from '../../log/log.ts'
import { SourceError } from '../../sources/source-error.ts'
import { sessionOf } from '../account/session.ts'
import { forgetCart, keptCart } from '../cart/cart-cookie.ts'
import { freshCart, openCart, shopperOf, viewOf } from '../cart/open-cart.ts'
import { orderToken } from '../order/order-token.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isPaymentKind } from './payment-kinds.ts'
import { needsPostcode, type PostalForm, postalFields, toPostalAddress } from './postal-form.ts'

const addressForm = z.object({ email: z.email().max(200), ...postalFields })
/** Who is signed in has an e-mail already, and the order goes to that account. */
const ownAddressForm = z.object(postalFields)
const deliveryForm = z.object({ option: z.string().min(1).max(100) })
const placeForm = z.object({ provider: z.string().min(1).max(100), seen: z.string().max(64) })

/** Answers `POST /api/checkout`: one step of it, and 303 to the next one or back to what needs attention. */
export async function handleCheckout(request: Request, peer: string | undefined): Promise<Response> {
  try {
    const form = await openForm(request, peer)
    if (form instanceof Response) return form
    try {
      switch (form.fields.do) {
        case 'address':
          return await saveAddress(form)
        case 'delivery':
          return await chooseDelivery(form)
        case 'place':
          return await placeOrder(form)
        default:
          return plain(400, 'This is no form of the checkout.')
      }
    } catch (error) {
      const away = error instanceof SourceError && !error.refusal
      log('error', 'checkout.failed', {
        step: form.fields.do ?? '',
        code: error instanceof SourceError ? error.code : 'INTERNAL',
        message: error instanceof Error ? error.message : String(error),
      })
      return leadTo(form, stepPath(form.fields.do), { problem: away ? 'away' : 'failed' })
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return plain(
      503,
      'The shop can’t be reached at the moment. Nothing was ordered; please try again shortly.',
    )
  }
}

function stepPath(step: string | undefined): string {
  return step === 'delivery' ? '/checkout/delivery' : step === 'place' ? '/checkout/review' : '/checkout'
}

async function saveAddress(form: SentForm): Promise<Response> {
  const { visit, fields } = form
  const open = await openCart(visit)
  if (!open) return leadTo(form, '/cart')
  const signedIn = sessionOf(visit) !== null
  const parsed: z.ZodSafeParseResult<PostalForm & { email?: string }> = signedIn
    ? ownAddressForm.safeParse(fields)
    : addressForm.safeParse(fields)
  const countries = (visit.region?.countries ?? []).map(({ iso_2 }) => iso_2)
  const problems = {
    ...(parsed.success ? {} : problemsOf(parsed.error)),
    ...(!countries.includes(fields.country ?? '') && { country: 'country' as const }),
    ...(needsPostcode([fields.country ?? '']) &&
      !fields.postcode?.trim() && { postcode: 'missing' as const }),
  }
  if (!parsed.success || Object.keys(problems).length > 0) {
    returnForm(visit, { form: 'address', values: fields, problems })
    return leadTo(form, '/checkout')
  }
  const address = toPostalAddress(parsed.data)
  await inTurn(open.cart.id, () =>
    shopperOf(visit).updateCart(open.cart.id, {
      ...(parsed.data.email !== undefined && { email: parsed.data.email }),
      shipping_address: address,
      billing_address: address,
    }),
  )
  return leadTo(form, '/checkout/delivery')
}

async function chooseDelivery(form: SentForm): Promise<Response> {
  const open = await openCart(form.visit)
  if (!open) return leadTo(form, '/cart')
  const parsed = deliveryForm.safeParse(form.fields)
  if (!parsed.success) {
    returnForm(form.visit, { form: 'delivery', values: form.fields, problems: { option: 'missing' } })
    return leadTo(form, '/checkout/delivery')
  }
  await inTurn(open.cart.id, () => shopperOf(form.visit).chooseShipping(open.cart.id, parsed.data.option))
  return leadTo(form, '/checkout/review')
}

/**
 * Places the order that the visitor has seen, once: a second click finds the order of the first. What has
 * changed since they looked (a price, what is in stock) is shown first and nothing is ordered.
 */
async function placeOrder(form: SentForm): Promise<Response> {
  const { visit } = form
  const kept = keptCart(visit)
  if (!kept) return leadTo(form, '/cart')
  const parsed = placeForm.safeParse(form.fields)
  if (!parsed.success || !isPaymentKind(parsed.data.provider)) {
    return leadTo(form, '/checkout/review', { problem: 'failed' })
  }
  return inTurn(kept.id, async () => {
    const api = shopperOf(visit)
    const cart = await api.cart(kept.id)
    if (cart.completed_at) return thank(form, await api.complete(kept.id))

    const fresh = await freshCart(visit, { cart, kept })
    const view = await viewOf(visit, fresh)
    if (!view || view.blocked) return leadTo(form, '/cart', { problem: 'changed' })
    if (fingerprintOf(fresh.cart) !== parsed.data.seen) {
      return leadTo(form, '/checkout/review', { problem: 'changed' })
    }
    await api.startPayment(fresh.cart, parsed.data.provider)
    try {
      return thank(form, await api.complete(kept.id))
    } catch (error) {
      if (!(error instanceof SourceError) || !/inventory/i.test(error.refusal?.message ?? '')) throw error
      return leadTo(form, '/cart', { problem: 'changed' })
    }
  })
}

/** null: the payment was not let through, and the cart is as it was. */
function thank(form: SentForm, orderId: string | null): Response {
  if (orderId === null) return leadTo(form, '/checkout/review', { problem: 'payment' })
  forgetCart(form.visit)
  return leadTo(form, `/order/${orderToken(form.visit, orderId)}`)
}
