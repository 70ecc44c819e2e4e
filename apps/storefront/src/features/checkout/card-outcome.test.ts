import type { PaymentIntent, PaymentIntentResult, StripeError } from '@stripe/stripe-js'
import { expect, test } from 'vitest'
import { outcomeOf } from './card-outcome.ts'

const intent = (status: PaymentIntent.Status) => ({ status }) as PaymentIntent
const failed = (error: Partial<StripeError>) => ({ error }) as PaymentIntentResult

test.each([
  ['requires_capture', { next: 'place' }],
  ['succeeded', { next: 'place' }],
  ['processing', { next: 'look', problem: 'processing' }],
  ['canceled', { next: 'look', problem: 'changed' }],
  ['requires_action', { next: 'stay', why: 'unconfirmed' }],
  ['requires_payment_method', { next: 'stay', why: 'declined' }],
] as const)('a payment that is %s', (status, outcome) => {
  expect(outcomeOf({ paymentIntent: intent(status) })).toEqual(outcome)
  // The same when it was sent a second time, which Stripe refuses.
  const again = { code: 'payment_intent_unexpected_state', payment_intent: intent(status) }
  expect(outcomeOf(failed({ type: 'invalid_request_error', ...again }))).toEqual(outcome)
})

test('of a card that was declined, its holder is told what Stripe says', () => {
  const message = 'Your card has insufficient funds.'
  expect(outcomeOf(failed({ type: 'card_error', code: 'card_declined', message }))).toEqual({
    next: 'stay',
    why: 'declined',
    message,
  })
})

test('a confirmation that was broken off can be tried again', () => {
  const error = { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' } as const
  expect(outcomeOf(failed(error))).toEqual({ next: 'stay', why: 'unconfirmed' })
})

test('what is no card’s fault is told without the words for developers', () => {
  const error = { type: 'api_connection_error', message: 'Request to api.stripe.com failed' } as const
  expect(outcomeOf(failed(error))).toEqual({ next: 'stay', why: 'failed' })
})
