import type { Env } from '../read-env.ts'

/** Medusa's name for Stripe's cards, wallets and whatever else is switched on there. */
export const STRIPE = 'pp_stripe_stripe'

/**
 * Stripe as Medusa's payment provider, when its keys are set. A payment is authorised when the order is placed
 * and taken when a merchant captures it: whatever goes wrong in between costs the shopper nothing.
 */
export function stripeProviders({
  STRIPE_API_KEY: apiKey,
  STRIPE_WEBHOOK_SECRET: webhookSecret,
}: Pick<Env, 'STRIPE_API_KEY' | 'STRIPE_WEBHOOK_SECRET'>) {
  if (apiKey === undefined) return []
  return [
    {
      id: 'stripe',
      resolve: '@medusajs/medusa/payment-stripe',
      options: { apiKey, webhookSecret, capture: false, automaticPaymentMethods: true },
    },
  ]
}
