import type { ReactNode } from 'react'
import { Remark } from '../../ui/remark.tsx'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { useFrame } from '../store-frame/frame.ts'
import type { CheckoutView } from './checkout-view.ts'
import { useDeliveryName } from './delivery-step.tsx'
import { PaymentForm } from './payment-form.tsx'

export function ReviewStep({ view }: { view: CheckoutView }) {
  const { locale, home } = useFrame()
  const words = checkoutWordsOf(locale)
  const name = useDeliveryName()
  const option = view.options.find(({ id }) => id === view.chosenOption)
  return (
    <>
      <h2 className="text-2xl">{words.review}</h2>
      <dl className="mt-4 divide-y divide-line border-y border-line">
        <Fact name={words.sendTo} href={`${home}/checkout`}>
          {view.addressLines.map((line) => (
            <span key={line} className="block">
              <bdi>{line}</bdi>
            </span>
          ))}
          <span className="block text-muted">
            <bdi>{view.email}</bdi>
          </span>
        </Fact>
        <Fact name={words.steps.delivery} href={`${home}/checkout/delivery`}>
          {option && (
            <>
              <span className="block">{option.dates ? words.arrives(option.dates) : name(option)}</span>
              {option.dates && <span className="block text-muted">{name(option)}</span>}
            </>
          )}
        </Fact>
      </dl>
      {view.payments.length === 0 ? (
        <div className="mt-8">
          <Remark tone="warning">{words.noPayment}</Remark>
        </div>
      ) : (
        <PaymentForm view={view} />
      )}
    </>
  )
}

function Fact({ name, href, children }: { name: string; href: string; children: ReactNode }) {
  const { locale } = useFrame()
  const words = checkoutWordsOf(locale)
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4 py-4 sm:grid-cols-[8rem_1fr_auto]">
      <dt className="text-sm text-muted max-sm:col-span-2">{name}</dt>
      <dd>{children}</dd>
      <dd>
        <a
          href={href}
          aria-label={words.changeWhat(name)}
          className="tappable -mt-2 text-sm underline underline-offset-4"
        >
          {words.change}
        </a>
      </dd>
    </div>
  )
}
