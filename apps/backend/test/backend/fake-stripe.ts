import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import Stripe from 'stripe'
import type { Answer } from './medusa.ts'

type Intent = Record<string, unknown> & {
  id: string
  amount: number
  status: string
  metadata: Record<string, string>
}

/** What a shopper's bank may say once the card was typed in. */
const OUTCOMES = {
  'says yes': { status: 'requires_capture', last_payment_error: null },
  'says no': {
    status: 'requires_payment_method',
    last_payment_error: { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' },
  },
  'asks for more': { status: 'requires_action', next_action: { type: 'use_stripe_sdk' } },
  'takes its time': { status: 'processing' },
}

export function isOutcome(text: string): text is keyof typeof OUTCOMES {
  return text in OUTCOMES
}

/** Stripe's API as far as Medusa calls it, with answers in the shape of version 2024-04-10. */
export function fakeStripe() {
  const intents = new Map<string, Intent>()
  const refunds: { payment_intent: string; amount: number }[] = []
  const answered = new Map<string, Intent>()
  const calls: string[] = []

  const refuse = (intent: Intent | undefined, code: string, message: string) =>
    HttpResponse.json(
      { error: { type: 'invalid_request_error', code, message, payment_intent: intent } },
      { status: intent ? 400 : 404 },
    )
  const on = (
    method: 'get' | 'post',
    path: string,
    answer: (asked: { id: string; form: URLSearchParams }) => Response | object,
  ) =>
    http[method](`https://api.stripe.com/v1/${path}`, async ({ request, params }) => {
      calls.push(`${request.method} ${path}`)
      const form = new URLSearchParams(await request.text())
      const given = answer({ id: String(params.id), form })
      return given instanceof Response ? given : HttpResponse.json(given)
    })
  const onIntent = (
    method: 'get' | 'post',
    path: string,
    from: readonly string[] | null,
    change: (intent: Intent, form: URLSearchParams) => object,
  ) =>
    on(method, `payment_intents/:id${path}`, ({ id, form }) => {
      const intent = intents.get(id)
      if (!intent) return refuse(intent, 'resource_missing', `No such payment_intent: '${id}'`)
      if (from && !from.includes(intent.status))
        return refuse(
          intent,
          'payment_intent_unexpected_state',
          `This PaymentIntent has a status of ${intent.status}.`,
        )
      return Object.assign(intent, change(intent, form))
    })

  const handlers = [
    http.post('https://api.stripe.com/v1/payment_intents', async ({ request }) => {
      calls.push('POST payment_intents')
      const key = request.headers.get('idempotency-key') ?? ''
      const form = new URLSearchParams(await request.text())
      const id = `pi_test_${intents.size + 1}`
      const intent = answered.get(key) ?? {
        id,
        object: 'payment_intent',
        amount: Number(form.get('amount')),
        amount_capturable: 0,
        amount_received: 0,
        capture_method: form.get('capture_method'),
        client_secret: `${id}_secret_test`,
        currency: form.get('currency'),
        customer: form.get('customer'),
        last_payment_error: null,
        metadata: { session_id: form.get('metadata[session_id]') ?? '' },
        next_action: null,
        payment_method: null,
        status: 'requires_payment_method',
      }
      answered.set(key, intent)
      intents.set(intent.id, intent)
      return HttpResponse.json(intent)
    }),
    onIntent('get', '', null, () => ({})),
    onIntent('post', '', ['requires_payment_method', 'requires_action'], (_, form) => ({
      amount: Number(form.get('amount')),
    })),
    onIntent('post', '/capture', ['requires_capture'], ({ amount }) => ({
      status: 'succeeded',
      amount_received: amount,
      amount_capturable: 0,
    })),
    onIntent(
      'post',
      '/cancel',
      ['requires_payment_method', 'requires_action', 'requires_confirmation', 'requires_capture'],
      () => ({ status: 'canceled', amount_capturable: 0 }),
    ),
    on('post', 'refunds', ({ form }) => {
      const refund = {
        payment_intent: String(form.get('payment_intent')),
        amount: Number(form.get('amount')),
      }
      refunds.push(refund)
      return { id: `re_test_${refunds.length}`, object: 'refund', status: 'succeeded', ...refund }
    }),
    on('post', 'customers', ({ form }) => ({
      id: 'cus_test_1',
      object: 'customer',
      email: form.get('email'),
    })),
  ]

  return {
    intents,
    refunds,
    calls,
    /** Plays it in this process; the test that does stops it again. */
    server: setupServer(...handlers),
    /** The shopper's browser has confirmed the payment, and the bank has answered. */
    confirm(id: string, outcome: keyof typeof OUTCOMES): Intent {
      const intent = intents.get(id)
      if (!intent) throw new Error(`there is no intent ${id}`)
      const capturable = outcome === 'says yes' ? { amount_capturable: intent.amount } : {}
      return Object.assign(intent, OUTCOMES[outcome], { payment_method: 'pm_card_visa' }, capturable)
    },
    /** Posts an event of an intent, signed with this secret. */
    async tell(
      backendUrl: string,
      type: string,
      intent: Intent,
      secret = String(process.env.STRIPE_WEBHOOK_SECRET),
    ): Promise<Answer> {
      const payload = JSON.stringify({ id: 'evt_test', object: 'event', type, data: { object: intent } })
      const response = await fetch(`${backendUrl}/hooks/payment/stripe_stripe`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload, secret }),
        },
        body: payload,
      })
      const body = await response.text()
      return { status: response.status, body: body.startsWith('{') ? JSON.parse(body) : body }
    },
  }
}
