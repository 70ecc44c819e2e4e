import { Remark } from '../../ui/remark.tsx'
import { cartWordsOf } from '../../words/cart-words.ts'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { Totals } from '../cart/totals.tsx'
import { formatMoney } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import { AddressStep } from './address-step.tsx'
import { type CheckoutProblem, type CheckoutView, STEPS } from './checkout-view.ts'
import { DeliveryStep } from './delivery-step.tsx'
import { OrderLines } from './order-lines.tsx'
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
  const words = checkoutWordsOf(locale)
  const problems = {
    changed: words.changed,
    payment: words.paymentFailed,
    declined: words.declined,
    unconfirmed: words.unconfirmed,
    script: words.script,
    failed: words.failed,
    away: words.away,
  } satisfies Record<Exclude<CheckoutProblem, 'processing'>, string>
  return (
    <div className="container grid gap-x-12 pt-8 md:pt-12 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div className="lg:order-2">
        <Summary view={view} />
      </div>
      <div className="max-lg:mt-8">
        <h1 className="text-4xl">{words.checkout}</h1>
        <Progress step={view.step} />
        {problem && problem !== 'processing' && (
          <div className="mt-6">
            <Remark tone="danger">{problems[problem]}</Remark>
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
  const words = checkoutWordsOf(locale)
  const here = STEPS.indexOf(step)
  return (
    <nav aria-label={words.progress} className="mt-4">
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
                {words.steps[each]}
              </a>
            ) : (
              <span className={index === here ? 'font-medium' : 'text-muted'}>{words.steps[each]}</span>
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
  const words = checkoutWordsOf(locale)
  const { cart } = view
  const lines = (
    <>
      <OrderLines lines={cart.lines} />
      <div className="mt-5 border-t border-line pt-5">
        <Totals totals={cart} estimated />
      </div>
      <a href={`${home}/cart`} className="tappable mt-3 text-sm underline underline-offset-4">
        {words.back}
      </a>
    </>
  )
  return (
    <section
      aria-label={words.yourOrder}
      className="rounded-picture border border-line bg-surface px-5 py-3 lg:sticky lg:top-[calc(var(--brand-bar)+24px)] lg:p-6"
    >
      <details className="lg:hidden">
        <summary className="tappable w-full justify-between gap-4">
          <span className="underline underline-offset-4">{words.showOrder}</span>
          <span className="tabular font-medium">
            <span className="sr-only">{cartWordsOf(locale).total}: </span>
            {formatMoney(cart.total, locale)}
          </span>
        </summary>
        <div className="pt-4">{lines}</div>
      </details>
      <div className="max-lg:hidden">
        <h2 className="mb-4 text-2xl">{words.yourOrder}</h2>
        {lines}
      </div>
    </section>
  )
}
