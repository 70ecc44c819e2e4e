import type { ReactNode } from 'react'
import { checkoutMessages } from '../../messages/checkout.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import type { CheckoutView } from './checkout-view.ts'
import { useDeliveryName } from './delivery-step.tsx'
import { PaymentForm } from './payment-form.tsx'

export function ReviewStep({ view }: { view: CheckoutView }) {
  const { locale, home } = useFrame()
  const messages = checkoutMessages(locale)
  const name = useDeliveryName()
  const option = view.options.find(({ id }) => id === view.chosenOption)
  return (
    <>
      <h2 className="text-2xl">{messages.review}</h2>
      <dl className="mt-4 divide-y divide-line border-y border-line">
        <Fact name={messages.sendTo} href={`${home}/checkout`}>
          {view.addressLines.map((line) => (
            <span key={line} className="block">
              <bdi>{line}</bdi>
            </span>
          ))}
          <span className="block text-muted">
            <bdi>{view.email}</bdi>
          </span>
        </Fact>
        <Fact name={messages.steps.delivery} href={`${home}/checkout/delivery`}>
          {option && (
            <>
              <span className="block">{option.dates ? messages.arrives(option.dates) : name(option)}</span>
              {option.dates && <span className="block text-muted">{name(option)}</span>}
            </>
          )}
        </Fact>
      </dl>
      {view.payments.length === 0 ? (
        <div className="mt-8">
          <Alert tone="warning">{messages.noPayment}</Alert>
        </div>
      ) : (
        <PaymentForm view={view} />
      )}
    </>
  )
}

function Fact({ name, href, children }: { name: string; href: string; children: ReactNode }) {
  const { locale } = useFrame()
  const messages = checkoutMessages(locale)
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4 py-4 sm:grid-cols-[8rem_1fr_auto]">
      <dt className="text-sm text-muted max-sm:col-span-2">{name}</dt>
      <dd>{children}</dd>
      <dd>
        <a
          href={href}
          aria-label={messages.changeWhat(name)}
          className="tappable -mt-2 text-sm underline underline-offset-4"
        >
          {messages.change}
        </a>
      </dd>
    </div>
  )
}
