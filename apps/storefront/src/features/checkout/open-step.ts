import { redirect } from '@tanstack/react-router'
import { addressOf } from '../store-frame/address.ts'
import type { CheckoutStep, CheckoutView } from './checkout-view.ts'
import { loadCheckout } from './load-checkout.ts'

/** A step, or a redirect to the one that comes first. */
export async function openStep(
  step: CheckoutStep,
  params: { store: string; locale: string },
  { saved }: { saved?: string },
): Promise<CheckoutView> {
  const address = addressOf(params)
  const view = await loadCheckout({ data: { ...address, step, ...(saved !== undefined && { saved }) } })
  if (!('goTo' in view)) return view
  if (typeof view.goTo === 'object')
    throw redirect({ href: `/${address.store}/${address.locale}/order/${view.goTo.order}` })
  const path = {
    cart: '/cart',
    address: '/checkout',
    delivery: '/checkout/delivery',
    review: '/checkout/review',
  }
  throw redirect({ href: `/${address.store}/${address.locale}${path[view.goTo]}` })
}
