import { PlainForm, SubmitButton } from '../../ui/plain-form.tsx'
import { Remark } from '../../ui/remark.tsx'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { isInLanguage } from '../../words/in-language.ts'
import { formatMoney } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import type { CheckoutView, DeliveryOption } from './checkout-view.ts'

/** By the day it arrives: that is what is decided here. */
export function DeliveryStep({ view }: { view: CheckoutView }) {
  const { locale } = useFrame()
  const words = checkoutWordsOf(locale)
  const name = useDeliveryName()
  const chosen = view.options.some(({ id }) => id === view.chosenOption)
    ? view.chosenOption
    : view.options[0]?.id
  if (view.options.length === 0) return <Remark tone="warning">{words.noDelivery}</Remark>
  return (
    <PlainForm
      action="/api/checkout"
      fields={{ do: 'delivery' }}
      problems={view.problems}
      labels={{ option: words.steps.delivery }}
    >
      <fieldset>
        <legend className="heading mb-4 text-2xl">{words.delivery}</legend>
        <div className="space-y-3">
          {view.options.map((option) => (
            <label
              key={option.id}
              className="flex min-h-16 items-center gap-4 rounded-brand border border-control px-4 py-3 has-checked:border-solid has-checked:bg-tint has-checked:text-on-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
            >
              <input
                type="radio"
                name="option"
                value={option.id}
                required
                defaultChecked={option.id === chosen}
                className="size-5 accent-(--brand-solid)"
              />
              <span className="grow">
                <span className="block font-medium">
                  {option.dates ? words.arrives(option.dates) : name(option)}
                </span>
                {option.dates && <span className="block text-sm">{name(option)}</span>}
              </span>
              <span className="tabular">
                {Number(option.price.amount) === 0 ? words.free : formatMoney(option.price, locale)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-8">
        <SubmitButton>{words.toReview}</SubmitButton>
      </div>
    </PlainForm>
  )
}

/** Medusa holds one name; a visitor of the other language reads what kind of delivery it is. */
export function useDeliveryName(): (option: Pick<DeliveryOption, 'name' | 'code'>) => string {
  const { locale } = useFrame()
  const { deliveryNames } = checkoutWordsOf(locale)
  return ({ name, code }) => {
    if (isInLanguage(name, locale)) return name
    if (code === 'standard' || code === 'express') return deliveryNames[code]
    return name
  }
}
