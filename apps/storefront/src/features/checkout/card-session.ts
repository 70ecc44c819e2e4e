import type { MedusaCart, PaymentSession } from '../../medusa/purchase-answers.ts'
import { CARD } from '../order/payment-kinds.ts'

/** The card payment that was begun for the cart and not given up since. */
export function cardSessionOf(cart: Pick<MedusaCart, 'payment_collection'>): PaymentSession | undefined {
  return cart.payment_collection?.payment_sessions?.find(({ provider_id }) => provider_id === CARD)
}

/** Answers what lets a browser confirm that payment, if it is still about the cart's total and can be tried again. */
export function usableSecretOf(cart: Pick<MedusaCart, 'payment_collection' | 'total'>): string | null {
  const session = cardSessionOf(cart)
  const isOpen = session?.status === 'pending' || session?.status === 'requires_more'
  return isOpen && session.amount === cart.total ? (session.data?.client_secret ?? null) : null
}
