import type { BrowserContext } from 'playwright-core'
import { z } from 'zod'

/** Numbers that Stripe's own test mode knows, and what becomes of them here. */
const CARDS = {
  '4242424242424242': { outcome: 'says yes', by: 'page' },
  '4000000000009995': { outcome: 'says no', by: 'page' },
  '4000002500003155': { outcome: 'says yes', by: 'bank' },
} as const
export type Card = keyof typeof CARDS

const confirmSchema = z.object({ card: z.string(), back: z.string() })

/** What the shop's page calls of Stripe.js; the "frame" is a plain field, and confirming asks Stripe's address. */
const SCRIPT = `
window.Stripe = () => ({
  elements(options) {
    const listeners = {}
    let field
    const element = {
      on: (name, listener) => { listeners[name] = listener },
      mount: (place) => {
        field = place.appendChild(document.createElement('input'))
        field.setAttribute('aria-label', 'Card number')
        field.dataset.about = JSON.stringify([options.amount, options.currency, options.captureMethod])
        field.disabled = true
        field.style.border = '1px solid'
        setTimeout(() => { field.disabled = false; listeners.ready() }, 100)
      },
      destroy: () => field.remove(),
    }
    return {
      create: () => element,
      getElement: () => element,
      submit: async () => field.value ? {} : { error: { type: 'validation_error', message: 'Your card number is incomplete.' } },
      number: () => field.value,
    }
  },
  async confirmPayment({ elements, clientSecret, confirmParams }) {
    const [id] = clientSecret.split('_secret')
    const answer = await (await fetch('https://api.stripe.com/v1/payment_intents/' + id + '/confirm', {
      method: 'POST',
      body: JSON.stringify({ card: elements.number(), back: confirmParams.return_url }),
    })).json()
    if (!answer.redirect) return answer
    location.assign(answer.redirect)
    return new Promise(() => {})
  },
})
window.Stripe.version = 'endive'
`

/** Plays js.stripe.com and what a page of Stripe's asks its API, of a backend that plays the API to Medusa. */
export async function playStripeJs(
  context: BrowserContext,
  controlPort: number,
): Promise<{ asked: string[] }> {
  const asked: string[] = []
  await context.route(/^https:\/\/js\.stripe\.com\//, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/javascript', body: SCRIPT })
  })
  await context.route(/^https:\/\/api\.stripe\.com\//, async (route) => {
    const [, id] = /payment_intents\/(\w+)\/confirm/.exec(route.request().url()) ?? []
    const { card, back } = confirmSchema.parse(route.request().postDataJSON())
    const { outcome, by } = CARDS[z.enum(Object.keys(CARDS)).parse(card) as Card]
    const response = await fetch(
      `http://localhost:${controlPort}/${id}?outcome=${encodeURIComponent(outcome)}`,
    )
    const intent = await response.json()
    const error = { type: 'card_error', message: 'Your card has insufficient funds.', payment_intent: intent }
    const answer =
      by === 'bank'
        ? { redirect: `${back}?payment_intent=${id}&redirect_status=succeeded` }
        : outcome === 'says no'
          ? { error }
          : { paymentIntent: intent }
    await route.fulfill({ json: answer, headers: { 'access-control-allow-origin': '*' } })
  })
  return { asked }
}
