import { redirect } from '@tanstack/react-router'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { addressOf } from '../store-frame/address.ts'
import { frameOf, privateHead } from '../store-frame/page-head.ts'
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
  const path = {
    cart: '/cart',
    address: '/checkout',
    delivery: '/checkout/delivery',
    review: '/checkout/review',
  }
  throw redirect({ href: `/${address.store}/${address.locale}${path[view.goTo]}` })
}

export function checkoutHead(matches: Parameters<typeof frameOf>[0]) {
  const frame = frameOf(matches)
  return privateHead(frame, checkoutWordsOf(frame?.locale ?? 'en').checkout)
}
