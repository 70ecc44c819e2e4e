import { checkoutMessages } from '../../messages/checkout.ts'
import { formatMoney } from '../../messages/format.ts'
import { isInLanguage } from '../../messages/in-language.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import type { CheckoutView, DeliveryOption } from './checkout-view.ts'

/** By the day it arrives: that is what is decided here. */
export function DeliveryStep({ view }: { view: CheckoutView }) {
  const { locale } = useFrame()
  const messages = checkoutMessages(locale)
  const name = useDeliveryName()
  const chosen = view.options.some(({ id }) => id === view.chosenOption)
    ? view.chosenOption
    : view.options[0]?.id
  if (view.options.length === 0) return <Alert tone="warning">{messages.noDelivery}</Alert>
  return (
    <Form
      action="/api/checkout"
      fields={{ do: 'delivery' }}
      problems={view.problems}
      labels={{ option: messages.steps.delivery }}
    >
      <fieldset>
        <legend className="heading mb-4 text-2xl">{messages.delivery}</legend>
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
                  {option.dates ? messages.arrives(option.dates) : name(option)}
                </span>
                {option.dates && <span className="block text-sm">{name(option)}</span>}
              </span>
              <span className="tabular">
                {Number(option.price.amount) === 0 ? messages.free : formatMoney(option.price, locale)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-8">
        <SubmitButton>{messages.toReview}</SubmitButton>
      </div>
    </Form>
  )
}

/** Medusa holds one name; a visitor of the other language reads what kind of delivery it is. */
export function useDeliveryName(): (option: Pick<DeliveryOption, 'name' | 'code'>) => string {
  const { locale } = useFrame()
  const { deliveryNames } = checkoutMessages(locale)
  return ({ name, code }) => {
    if (isInLanguage(name, locale)) return name
    if (code === 'standard' || code === 'express') return deliveryNames[code]
    return name
  }
}
