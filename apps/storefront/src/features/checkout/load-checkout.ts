import type { Locale } from '@tandem/contracts/content'
import { createServerFn } from '@tanstack/react-start'
import { z } from 'zod'
import { env } from '../../env.ts'
import { takeReturnedForm } from '../../http/forms/returned-form.ts'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { contextOfPage } from '../../http/request-context/context-of-page.ts'
import type { RequestContext } from '../../http/request-context/request-context.ts'
import type { MedusaCart, MedusaCustomer } from '../../medusa/purchase-answers.ts'
import { checkoutMessages } from '../../messages/checkout.ts'
import { inLanguage } from '../../messages/in-language.ts'
import { addressSchema } from '../../store/address-schema.ts'
import { forgetCart } from '../cart/cart-cookie.ts'
import { findCart, freshCart, viewOf } from '../cart/open-cart.ts'
import { orderToken } from '../order/order-token.ts'
import { CARD, paymentKindOf } from '../order/payment-kinds.ts'
import { addressLines, namedCountries } from '../postal-address/address-lines.ts'
import { nameOf, needsPostcode, toPostalForm } from '../postal-address/postal-form.ts'
import { currentCustomer } from '../session/current-customer.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import {
  type CheckoutStep,
  type CheckoutView,
  type DeliveryOption,
  isOffered,
  STEPS,
} from './checkout-view.ts'
import { deliveryDates } from './delivery-dates.ts'
import { fingerprintOf } from './fingerprint.ts'
import { inSmallestUnit } from './smallest-unit.ts'

/** A step of the checkout, or where to go first: `cart` when there is nothing that can be bought. */
export const loadCheckout = createServerFn()
  .validator(asked(addressSchema.extend({ step: z.enum(STEPS), saved: z.string().max(100).optional() })))
  .handler(
    ({ data }): Promise<CheckoutView | { goTo: CheckoutStep | 'cart' | { order: string } }> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        const open = context && (await findCart(context))
        if (!context || !open) return { goTo: 'cart' }
        // Stripe may have told Medusa of the payment while the visitor was still at the bank.
        if (open.cart.completed_at) {
          const order = await storeApiOf(context).complete(open.cart.id)
          forgetCart(context)
          return { goTo: order === null ? 'cart' : { order: orderToken(context, order) } }
        }
        const customer = await currentCustomer(context)
        const mine =
          customer && open.cart.customer?.id !== customer.id
            ? { ...open, cart: await storeApiOf(context).claimCart(open.cart.id) }
            : open
        const fresh = await freshCart(context, mine)
        const cart = await viewOf(context, fresh)
        if (!cart || cart.blocked || fresh.problem) return { goTo: 'cart' }
        const earliest = earliestOpen(fresh.cart)
        if (STEPS.indexOf(data.step) > STEPS.indexOf(earliest)) return { goTo: earliest }
        const step = await stepData(context, data, fresh.cart, customer)
        if (data.step === 'review' && !isOffered(step)) return { goTo: 'delivery' }
        return {
          title: checkoutMessages(data.locale).checkout,
          step: data.step,
          cart,
          customer: customer && { email: customer.email },
          ...step,
          seen: fingerprintOf(fresh.cart),
        }
      }),
  )

/** The last step that what is known already leads to. */
function earliestOpen(cart: MedusaCart): CheckoutStep {
  if (!cart.email || !cart.shipping_address?.address_1) return 'address'
  return cart.shipping_methods?.length ? 'review' : 'delivery'
}

async function stepData(
  context: RequestContext,
  { step, locale, saved }: { step: CheckoutStep; locale: Locale; saved?: string | undefined },
  cart: MedusaCart,
  customer: MedusaCustomer | null,
) {
  const countries = (context.region?.countries ?? []).map(({ iso_2 }) => iso_2)
  const returned = takeReturnedForm(context, step)
  const deliverable = (customer?.addresses ?? []).filter(({ country_code }) =>
    countries.includes(country_code ?? ''),
  )
  const chosen =
    deliverable.find(({ id }) => id === saved) ??
    deliverable.find(({ is_default_shipping }) => is_default_shipping)
  const known = saved === undefined && cart.shipping_address?.address_1 ? cart.shipping_address : chosen
  const address =
    returned && step === 'address' ? returned.values : toPostalForm(known ?? cart.shipping_address)
  return {
    email: returned?.values.email ?? cart.email ?? '',
    address: {
      ...address,
      name: address.name || (customer ? nameOf(customer) : ''),
      phone: address.phone || (customer?.phone ?? ''),
      country: address.country || (countries.length === 1 ? (countries[0] ?? '') : ''),
    },
    addressLines: addressLines(cart.shipping_address, locale),
    countries: namedCountries(countries, locale),
    postcodeNeeded: needsPostcode(countries),
    problems: returned?.problems ?? {},
    savedAddresses: deliverable.map((each) => ({
      id: each.id,
      text: [each.address_1, each.city].filter(Boolean).join(', '),
    })),
    options: step === 'address' ? [] : await deliveryOptions(context, cart, locale),
    chosenOption: cart.shipping_methods?.[0]?.shipping_option_id ?? null,
    ...(step === 'review' ? await payments(context, cart) : { payments: [], card: null }),
  }
}

async function deliveryOptions(
  context: RequestContext,
  cart: MedusaCart,
  locale: Locale,
): Promise<DeliveryOption[]> {
  const options = await storeApiOf(context).shippingOptions(cart.id)
  return options
    .flatMap(({ id, name, amount, type, data }) =>
      amount === null || amount === undefined
        ? []
        : [
            {
              id,
              name: inLanguage(name, locale),
              code: type?.code ?? null,
              price: { amount, currency: cart.currency_code },
              dates: data?.days ? deliveryDates(data.days, new Date(), locale) : null,
            },
          ],
    )
    .toSorted((a, b) => Number(a.price.amount) - Number(b.price.amount))
}

async function payments(
  context: RequestContext,
  cart: MedusaCart,
): Promise<Pick<CheckoutView, 'payments' | 'card'>> {
  const { STRIPE_PUBLISHABLE_KEY: publishableKey } = env()
  const providers = cart.region_id ? await storeApiOf(context).paymentProviders(cart.region_id) : []
  // No card is asked for what costs nothing.
  const takesCards = publishableKey !== undefined && Number(cart.total) > 0 && providers.includes(CARD)
  const { total: amount, currency_code: currency } = cart
  return {
    payments: providers
      .flatMap((provider) => {
        const kind = paymentKindOf(provider)
        return kind && (kind !== 'card' || takesCards) ? [{ provider, kind }] : []
      })
      .toSorted((a, b) => a.kind.localeCompare(b.kind)),
    card: takesCards ? { publishableKey, amount: inSmallestUnit({ amount, currency }), currency } : null,
  }
}
