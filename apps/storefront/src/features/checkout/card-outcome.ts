import type { PaymentIntent, PaymentIntentResult, StripeError } from '@stripe/stripe-js'

/**
 * What comes of a card that a visitor has sent: the order can be placed, the page has to be looked at again for
 * a reason, or they stay and are told why, in Stripe's words where it has some for them.
 */
export type CardOutcome =
  | { next: 'place' }
  | { next: 'go'; to: string }
  | { next: 'look'; problem: 'processing' | 'changed' }
  | { next: 'stay'; why: 'declined' | 'unconfirmed' | 'failed'; message?: string }

export function outcomeOf({ error, paymentIntent }: PaymentIntentResult): CardOutcome {
  if (paymentIntent) return outcomeOfStatus(paymentIntent.status)
  if (!error) return { next: 'stay', why: 'failed' }
  // It was paid before, in another tab or before this page was loaded again.
  if (error.code === 'payment_intent_unexpected_state' && error.payment_intent)
    return outcomeOfStatus(error.payment_intent.status)
  if (error.code === 'payment_intent_authentication_failure') return { next: 'stay', why: 'unconfirmed' }
  return { next: 'stay', ...reasonOf(error) }
}

function outcomeOfStatus(status: PaymentIntent.Status): CardOutcome {
  switch (status) {
    case 'requires_capture':
    case 'succeeded':
      return { next: 'place' }
    case 'processing':
      return { next: 'look', problem: 'processing' }
    case 'canceled':
      return { next: 'look', problem: 'changed' }
    case 'requires_action':
    case 'requires_confirmation':
      return { next: 'stay', why: 'unconfirmed' }
    default:
      return { next: 'stay', why: 'declined' }
  }
}

/** Only what Stripe says of a card is meant for who holds it. */
export function reasonOf({ type, message }: Pick<StripeError, 'type' | 'message'>): {
  why: 'declined' | 'failed'
  message?: string
} {
  if (type !== 'card_error' && type !== 'validation_error') return { why: 'failed' }
  return { why: 'declined', ...(message && { message }) }
}
