import { z } from 'zod'
import { answerJson, parseFormRequest, redirectTo, type SentForm } from '../../http/forms/forms.ts'
import { problemsOf, returnForm } from '../../http/forms/returned-form.ts'
import { serialize } from '../../http/forms/serialize.ts'
import { refuse } from '../../http/gate/refuse.ts'
import { log } from '../../log/log.ts'
import { SourceError } from '../../sources/source-error.ts'
import { openCart } from '../cart/open-cart.ts'
import {
  needsPostcode,
  type PostalForm,
  postalFields,
  toPostalAddress,
} from '../postal-address/postal-form.ts'
import { sessionOf } from '../session/session.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import type { CardBegun } from './card-answer.ts'
import { beginCardPayment, placeOrder } from './place-order.ts'

const addressForm = z.object({ email: z.email().max(200), ...postalFields })
/** Who is signed in has an e-mail already, and the order goes to that account. */
const ownAddressForm = z.object(postalFields)
const deliveryForm = z.object({ option: z.string().min(1).max(100) })

/** Answers `POST /api/checkout`: one step of it, and 303 to the next one or back to what needs attention. */
export async function handleCheckout(request: Request, peer: string | undefined): Promise<Response> {
  try {
    const form = await parseFormRequest(request, peer)
    if (form instanceof Response) return form
    try {
      switch (form.fields.do) {
        case 'address':
          return await saveAddress(form)
        case 'delivery':
          return await chooseDelivery(form)
        case 'place':
          return await placeOrder(form)
        case 'pay':
          return answerJson(form, await beginCardPayment(form))
        default:
          return refuse(400, 'This is no form of the checkout.')
      }
    } catch (error) {
      const away = error instanceof SourceError && !error.refusal
      log('error', 'checkout.failed', {
        step: form.fields.do ?? '',
        code: error instanceof SourceError ? error.code : 'INTERNAL',
        message: error instanceof Error ? error.message : String(error),
      })
      const problem = away ? 'away' : 'failed'
      if (form.fields.do === 'pay') return answerJson(form, { problem } satisfies CardBegun)
      // A card may have been let through: nobody is told then that nothing was ordered.
      const paid = form.fields.card === 'confirmed'
      return redirectTo(form, stepPath(form.fields.do), { problem: paid ? 'processing' : problem })
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return refuse(
      503,
      'The shop can’t be reached at the moment. Nothing was ordered; please try again shortly.',
    )
  }
}

function stepPath(step: string | undefined): string {
  return step === 'delivery' ? '/checkout/delivery' : step === 'place' ? '/checkout/review' : '/checkout'
}

async function saveAddress(form: SentForm): Promise<Response> {
  const { context, fields } = form
  const open = await openCart(context)
  if (!open) return redirectTo(form, '/cart')
  const signedIn = sessionOf(context) !== null
  const parsed: z.ZodSafeParseResult<PostalForm & { email?: string }> = signedIn
    ? ownAddressForm.safeParse(fields)
    : addressForm.safeParse(fields)
  const countries = (context.region?.countries ?? []).map(({ iso_2 }) => iso_2)
  const problems = {
    ...(parsed.success ? {} : problemsOf(parsed.error)),
    ...(!countries.includes(fields.country ?? '') && { country: 'country' as const }),
    ...(needsPostcode([fields.country ?? '']) &&
      !fields.postcode?.trim() && { postcode: 'missing' as const }),
  }
  if (!parsed.success || Object.keys(problems).length > 0) {
    returnForm(context, { form: 'address', values: fields, problems })
    return redirectTo(form, '/checkout')
  }
  const address = toPostalAddress(parsed.data)
  await serialize(open.cart.id, () =>
    storeApiOf(context).updateCart(open.cart.id, {
      ...(parsed.data.email !== undefined && { email: parsed.data.email }),
      shipping_address: address,
      billing_address: address,
    }),
  )
  return redirectTo(form, '/checkout/delivery')
}

async function chooseDelivery(form: SentForm): Promise<Response> {
  const open = await openCart(form.context)
  if (!open) return redirectTo(form, '/cart')
  const parsed = deliveryForm.safeParse(form.fields)
  if (!parsed.success) {
    returnForm(form.context, { form: 'delivery', values: form.fields, problems: { option: 'missing' } })
    return redirectTo(form, '/checkout/delivery')
  }
  await serialize(open.cart.id, () =>
    storeApiOf(form.context).chooseShipping(open.cart.id, parsed.data.option),
  )
  return redirectTo(form, '/checkout/review')
}
