import type { ReactNode } from 'react'
import { PlainForm, SubmitButton } from '../../ui/plain-form.tsx'
import { Remark } from '../../ui/remark.tsx'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { formatMoney } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import type { CheckoutView } from './checkout-view.ts'
import { useDeliveryName } from './delivery-step.tsx'

export function ReviewStep({ view }: { view: CheckoutView }) {
  const { locale, params } = useFrame()
  const words = checkoutWordsOf(locale)
  const name = useDeliveryName()
  const home = `/${params.store}/${params.locale}`
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
        <PlainForm action="/api/checkout" fields={{ do: 'place', seen: view.seen }} className="mt-8">
          <fieldset>
            <legend className="heading mb-4 text-2xl">{words.payment}</legend>
            <div className="space-y-3">
              {view.payments.map(({ provider, kind }, index) => (
                <label
                  key={provider}
                  className="flex min-h-16 items-center gap-4 rounded-brand border border-control px-4 py-3 has-checked:border-solid has-checked:bg-tint has-checked:text-on-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
                >
                  <input
                    type="radio"
                    name="provider"
                    value={provider}
                    required
                    defaultChecked={index === 0}
                    className="size-5 accent-(--brand-solid)"
                  />
                  <span>
                    <span className="block font-medium">{words[kind]}</span>
                    <span className="block text-sm">{words[`${kind}Text`]}</span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="mt-8">
            <SubmitButton>{words.placeOrder(formatMoney(view.cart.total, locale))}</SubmitButton>
            <p className="mt-3 text-center text-sm text-muted">{words.placeNote}</p>
          </div>
        </PlainForm>
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
