import type { Money } from '@tandem/contracts/shop'
import type { FieldProblem } from '../../messages/form.ts'
import type { CartView } from '../cart/cart-view.ts'
import type { PaymentKind } from '../order/payment-kinds.ts'
import type { PostalValues } from '../postal-address/address-fields.tsx'

export const STEPS = ['address', 'delivery', 'review'] as const
export type CheckoutStep = (typeof STEPS)[number]

export interface CheckoutView {
  title: string
  step: CheckoutStep
  cart: CartView
  /** Of who is signed in; null for a guest. */
  customer: { email: string } | null
  email: string
  address: PostalValues
  addressLines: string[]
  countries: { code: string; name: string }[]
  postcodeNeeded: boolean
  problems: Record<string, FieldProblem>
  savedAddresses: { id: string; text: string }[]
  options: DeliveryOption[]
  chosenOption: string | null
  payments: { provider: string; kind: PaymentKind }[]
  /** What Stripe's form is opened with; null where no card is taken. */
  card: CardForm | null
  /** Fingerprint of what the visitor agrees to. */
  seen: string
}

export interface CardForm {
  publishableKey: string
  /** In the currency's smallest unit. */
  amount: number
  currency: string
}

export interface DeliveryOption {
  id: string
  name: string
  code: string | null
  price: Money
  /** E.g. `24–26 Nov`, in the visitor's language; null when nobody has set how long it takes. */
  dates: string | null
}

/** Tells whether the delivery that was chosen still is: Medusa keeps one in the cart whose option was deleted, and refuses the order. */
export function isOffered({
  options,
  chosenOption,
}: Pick<CheckoutView, 'options' | 'chosenOption'>): boolean {
  return options.some(({ id }) => id === chosenOption)
}

export const PROBLEMS = [
  'changed',
  'refused',
  'payment',
  'declined',
  'unconfirmed',
  'processing',
  'script',
  'failed',
  'away',
] as const
export type CheckoutProblem = (typeof PROBLEMS)[number]

export function checkoutSearch(search: Record<string, unknown>): {
  problem?: CheckoutProblem
  saved?: string
} {
  const problem = PROBLEMS.find((known) => known === search.problem)
  return {
    ...(problem && { problem }),
    ...(typeof search.saved === 'string' && { saved: search.saved }),
  }
}
