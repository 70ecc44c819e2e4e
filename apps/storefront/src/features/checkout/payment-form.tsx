import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { checkoutMessages } from '../../messages/checkout.ts'
import { formatMoney } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { CARD } from '../order/payment-kinds.ts'
import type { CardOutcome } from './card-outcome.ts'
import type { SendCard } from './card-payment.tsx'
import { CardSkeleton } from './card-skeleton.tsx'
import type { CheckoutView } from './checkout-view.ts'

/** Stripe's part of the shop, and then Stripe's own script, come when somebody wants to pay by card. */
const CardPayment = lazy(async () => {
  try {
    return await import('./card-payment.tsx')
  } catch {
    return { default: CardUnavailable }
  }
})

/** Shows how to pay, and the button that orders. Where there is one way it is chosen; of several, the shopper chooses. */
export function PaymentForm({ view }: { view: CheckoutView }) {
  const { locale, home } = useFrame()
  const messages = checkoutMessages(locale)
  const ways = useRef<HTMLDivElement>(null)
  const sendCard = useRef<SendCard | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // What was clicked before the script came, or is chosen because there is nothing else.
  useEffect(() => {
    const checked = ways.current?.querySelector<HTMLInputElement>('input:checked')
    setChosen(checked?.value ?? null)
  }, [])
  const onReady = useCallback((send: SendCard | null) => {
    sendCard.current = send
    // What was said while it was loading is no longer so.
    setProblem(null)
  }, [])
  const byCard = view.card !== null && chosen === CARD
  const review = `${home}/checkout/review`

  /** Whether the form can be sent: the card has been let through. */
  async function payByCard(): Promise<boolean> {
    setProblem(null)
    if (!sendCard.current) {
      setProblem(messages.cardNotReady)
      return false
    }
    // Stripe answers failures; one that is thrown is none of the card's.
    const outcome = await sendCard.current().catch((): CardOutcome => ({ next: 'stay', why: 'failed' }))
    if (outcome.next === 'place') return true
    if (outcome.next === 'stay') setProblem(outcome.message ?? messages[outcome.why])
    else location.assign(outcome.next === 'go' ? outcome.to : `${review}?problem=${outcome.problem}`)
    return false
  }

  return (
    <Form
      action="/api/checkout"
      fields={{ do: 'place', seen: view.seen, ...(byCard && { card: 'confirmed' }) }}
      labels={{ provider: messages.payment }}
      className="mt-8"
      {...(byCard && { before: payByCard })}
    >
      <fieldset>
        <legend className="heading mb-4 text-2xl">{messages.payment}</legend>
        <div ref={ways} className="space-y-3">
          {view.payments.map(({ provider, kind }) => (
            <div
              key={provider}
              className="rounded-brand border border-control px-4 has-[input[name=provider]:checked]:border-solid has-[input[name=provider]:focus-visible]:outline-2 has-[input[name=provider]:focus-visible]:outline-offset-2 has-[input[name=provider]:focus-visible]:outline-ring"
            >
              <label className="-mx-4 flex min-h-16 items-center gap-4 rounded-brand px-4 py-3 has-checked:bg-tint has-checked:text-on-tint">
                <input
                  type="radio"
                  name="provider"
                  value={provider}
                  required
                  defaultChecked={view.payments.length === 1}
                  onChange={() => {
                    setChosen(provider)
                    setProblem(null)
                  }}
                  className="size-5 shrink-0 accent-(--brand-solid)"
                />
                <span>
                  <span className="block font-medium">{messages[kind]}</span>
                  <span className="block text-sm">{messages[`${kind}Text`]}</span>
                </span>
              </label>
              {kind === 'card' && (
                <>
                  <noscript>
                    <p className="py-3 text-sm">{messages.cardNeedsScript}</p>
                  </noscript>
                  {byCard && view.card && (
                    <div className="py-4">
                      <Suspense fallback={<CardSkeleton label={messages.cardLoading} />}>
                        <CardPayment card={view.card} seen={view.seen} onReady={onReady} />
                      </Suspense>
                    </div>
                  )}
                  {byCard && problem && (
                    <div className="pb-4">
                      <Alert tone="danger">{problem}</Alert>
                    </div>
                  )}
                </>
              )}
            </div>
          ))}
        </div>
      </fieldset>
      <div className="mt-8">
        <SubmitButton>{messages.placeOrder(formatMoney(view.cart.total, locale))}</SubmitButton>
        <p className="mt-3 text-center text-sm text-muted">{messages.placeNote}</p>
      </div>
    </Form>
  )
}

function CardUnavailable() {
  const { locale } = useFrame()
  return <Alert tone="danger">{checkoutMessages(locale).cardUnavailable}</Alert>
}
