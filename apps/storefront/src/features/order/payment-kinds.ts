/** The ways of paying that the shop has a form for, of those that Medusa offers in a region. */
const KINDS = { pp_stripe_stripe: 'card', pp_system_default: 'invoice' } as const
export type PaymentProvider = keyof typeof KINDS
export type PaymentKind = (typeof KINDS)[PaymentProvider]

export const CARD = 'pp_stripe_stripe' satisfies PaymentProvider

export function isPaymentProvider(provider: string): provider is PaymentProvider {
  return Object.hasOwn(KINDS, provider)
}

export function paymentKindOf(provider: string): PaymentKind | null {
  return isPaymentProvider(provider) ? KINDS[provider] : null
}
