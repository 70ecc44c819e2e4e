import type { Stripe, StripeElements } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import { useEffect, useRef, useState } from 'react'
import { checkoutMessages } from '../../messages/checkout.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { CARD } from '../order/payment-kinds.ts'
import { type CardBegun, isCardBegun } from './card-answer.ts'
import { appearanceOn } from './card-appearance.ts'
import { type CardOutcome, outcomeOf, reasonOf } from './card-outcome.ts'
import { CardSkeleton } from './card-skeleton.tsx'
import type { CardForm } from './checkout-view.ts'

/** Sends the card, once the form is there. */
export type SendCard = () => Promise<CardOutcome>

/**
 * Stripe's own form, in frames of Stripe's: no number of a card is ever in a page of the shop. Nothing is begun at
 * Stripe until the order is placed; then Medusa begins the payment over what the cart comes to at that moment.
 */
export default function CardPayment(props: {
  card: CardForm
  seen: string
  onReady: (send: SendCard | null) => void
}) {
  const { card, seen, onReady } = props
  const { locale, params, home } = useFrame()
  const messages = checkoutMessages(locale)
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  const { publishableKey, amount, currency } = card
  const { store } = params

  useEffect(() => {
    let left = false
    let elements: StripeElements | undefined
    const fail = () => {
      if (!left) setState('failed')
    }
    const open = (stripe: Stripe | null) => {
      if (left || !place.current) return
      if (!stripe) return fail()
      elements = stripe.elements({
        mode: 'payment',
        amount,
        currency,
        captureMethod: 'manual',
        locale,
        appearance: appearanceOn(place.current),
        loader: 'never',
      })
      const form = elements.create('payment', { layout: 'tabs' })
      const given = elements
      form.on('ready', () => {
        setState('ready')
        onReady(() => sendCard(stripe, given, { store, locale, seen }, `${home}/checkout/return`))
      })
      form.on('loaderror', fail)
      form.mount(place.current)
    }
    setState('loading')
    loadStripe(publishableKey, { locale }).then(open).catch(fail)
    return () => {
      left = true
      onReady(null)
      elements?.getElement('payment')?.destroy()
    }
  }, [publishableKey, amount, currency, seen, store, locale, home, onReady, attempt])

  return (
    <>
      {state === 'loading' && <CardSkeleton label={messages.cardLoading} />}
      {state === 'failed' && (
        <Alert tone="danger">
          <span>{messages.cardUnavailable}</span>
          <button
            type="button"
            className="tappable underline underline-offset-4"
            onClick={() => setAttempt(attempt + 1)}
          >
            {messages.tryAgain}
          </button>
        </Alert>
      )}
      <div ref={place} />
    </>
  )
}

async function sendCard(
  stripe: Stripe,
  elements: StripeElements,
  order: { store: string; locale: string; seen: string },
  back: string,
): Promise<CardOutcome> {
  const { error: unfilled } = await elements.submit()
  if (unfilled) return { next: 'stay', ...reasonOf(unfilled) }
  const begun = await begin(order)
  if ('problem' in begun) return { next: 'stay', why: 'failed' }
  if ('goTo' in begun) return { next: 'go', to: begun.goTo }
  const result = await stripe.confirmPayment({
    elements,
    clientSecret: begun.clientSecret,
    confirmParams: { return_url: location.origin + back },
    redirect: 'if_required',
  })
  return outcomeOf(result)
}

/** Any answer that is none of the checkout's means the same for a visitor: it can't be reached. */
async function begin(order: Record<string, string>): Promise<CardBegun> {
  try {
    const response = await fetch('/api/checkout', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ ...order, do: 'pay', provider: CARD }),
    })
    const body: unknown = await response.json()
    return isCardBegun(body) ? body : { problem: 'away' }
  } catch {
    return { problem: 'away' }
  }
}
