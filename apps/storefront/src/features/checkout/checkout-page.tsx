import { cartMessages } from '../../messages/cart.ts'
import { checkoutMessages } from '../../messages/checkout.ts'
import { formatMoney } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { Totals } from '../cart/totals.tsx'
import { OrderLines } from '../order/order-lines.tsx'
import { AddressStep } from './address-step.tsx'
import { type CheckoutProblem, type CheckoutView, STEPS } from './checkout-view.ts'
import { DeliveryStep } from './delivery-step.tsx'
import { ProcessingStep } from './processing-step.tsx'
import { ReviewStep } from './review-step.tsx'

export function CheckoutPage({
  view,
  problem,
}: {
  view: CheckoutView
  problem: CheckoutProblem | undefined
}) {
  const { locale } = useFrame()
  const messages = checkoutMessages(locale)
  const problems = {
    changed: messages.changed,
    refused: messages.refused,
    payment: messages.paymentFailed,
    declined: messages.declined,
    unconfirmed: messages.unconfirmed,
    script: messages.script,
    failed: messages.failed,
    away: messages.away,
  } satisfies Record<Exclude<CheckoutProblem, 'processing'>, string>
  return (
    <div className="container grid gap-x-12 pt-8 md:pt-12 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div className="lg:order-2">
        <Summary view={view} />
      </div>
      <div className="max-lg:mt-8">
        <h1 className="text-4xl">{messages.checkout}</h1>
        <Progress step={view.step} />
        {problem && problem !== 'processing' && (
          <div className="mt-6">
            <Alert tone="danger">{problems[problem]}</Alert>
          </div>
        )}
        <div className="mt-8">
          {view.step === 'address' && <AddressStep view={view} />}
          {view.step === 'delivery' && <DeliveryStep view={view} />}
          {view.step === 'review' &&
            (problem === 'processing' ? <ProcessingStep /> : <ReviewStep view={view} />)}
        </div>
      </div>
    </div>
  )
}

function Progress({ step }: { step: CheckoutView['step'] }) {
  const { locale, home } = useFrame()
  const messages = checkoutMessages(locale)
  const here = STEPS.indexOf(step)
  return (
    <nav aria-label={messages.progress} className="mt-4">
      <ol className="flex flex-wrap gap-x-6 text-sm">
        {STEPS.map((each, index) => (
          <li key={each} aria-current={each === step ? 'step' : undefined} className="tappable gap-2">
            <span
              aria-hidden
              className={`grid size-6 place-items-center rounded-full border text-xs ${index <= here ? 'border-solid bg-solid text-on' : 'border-control'}`}
            >
              {index + 1}
            </span>
            {index < here ? (
              <a
                href={`${home}/checkout${index === 0 ? '' : `/${each}`}`}
                className="tappable underline underline-offset-4"
              >
                {messages.steps[each]}
              </a>
            ) : (
              <span className={index === here ? 'font-medium' : 'text-muted'}>{messages.steps[each]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Folded on a narrow screen, with the total in view. */
function Summary({ view }: { view: CheckoutView }) {
  const { locale, home } = useFrame()
  const messages = checkoutMessages(locale)
  const { cart } = view
  const lines = (
    <>
      <OrderLines lines={cart.lines} />
      <div className="mt-5 border-t border-line pt-5">
        <Totals totals={cart} estimated />
      </div>
      <a href={`${home}/cart`} className="tappable mt-3 text-sm underline underline-offset-4">
        {messages.back}
      </a>
    </>
  )
  return (
    <section
      aria-label={messages.yourOrder}
      className="rounded-picture border border-line bg-surface px-5 py-3 lg:sticky lg:top-[calc(var(--brand-bar)+24px)] lg:p-6"
    >
      <details className="lg:hidden">
        <summary className="tappable w-full justify-between gap-4">
          <span className="underline underline-offset-4">{messages.showOrder}</span>
          <span className="tabular font-medium">
            <span className="sr-only">{cartMessages(locale).total}: </span>
            {formatMoney(cart.total, locale)}
          </span>
        </summary>
        <div className="pt-4">{lines}</div>
      </details>
      <div className="max-lg:hidden">
        <h2 className="mb-4 text-2xl">{messages.yourOrder}</h2>
        {lines}
      </div>
    </section>
  )
}
