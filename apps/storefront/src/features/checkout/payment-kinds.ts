/** The ways of paying that the shop has a form for, of those that Medusa offers in a region. */
const KINDS = { pp_system_default: 'invoice' } as const
export type PaymentKind = (typeof KINDS)[keyof typeof KINDS]

export function isPaymentKind(provider: string): provider is keyof typeof KINDS {
  return provider in KINDS
}

export function paymentKindOf(provider: string): PaymentKind | null {
  return isPaymentKind(provider) ? KINDS[provider] : null
}
