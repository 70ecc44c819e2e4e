import { redirect } from '@tanstack/react-router'
import { addressOf } from '../../store/address.ts'
import type { CheckoutStep, CheckoutView } from './checkout-view.ts'
import { loadCheckout } from './load-checkout.ts'

const PAGES = {
  cart: '/$store/$locale/cart',
  address: '/$store/$locale/checkout',
  delivery: '/$store/$locale/checkout/delivery',
  review: '/$store/$locale/checkout/review',
} as const

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
    throw redirect({ to: '/$store/$locale/order/$token', params: { ...address, token: view.goTo.order } })
  throw redirect({ to: PAGES[view.goTo], params: address })
}
