import { checkoutMessages } from '../../messages/checkout.ts'
import { formMessages } from '../../messages/form.ts'
import { useFrame } from '../../store/frame.ts'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AddressFields } from '../postal-address/address-fields.tsx'
import type { CheckoutView } from './checkout-view.ts'

export function AddressStep({ view }: { view: CheckoutView }) {
  const { locale, home } = useFrame()
  const messages = checkoutMessages(locale)
  const { fields, requiredNote } = formMessages(locale)
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
        {view.customer ? (
          <bdi>{messages.signedInAs(view.customer.email)}</bdi>
        ) : (
          <>
            <span>{messages.asGuest}</span>
            <a
              href={`${home}/account/sign-in?back=/checkout`}
              className="tappable text-link underline underline-offset-4"
            >
              {messages.signInInstead}
            </a>
          </>
        )}
      </p>
      <h2 className="mt-4 text-2xl">{messages.contact}</h2>
      {view.savedAddresses.length > 0 && (
        <nav aria-label={messages.savedAddresses} className="mt-4">
          <ul className="flex flex-wrap gap-2">
            {view.savedAddresses.map(({ id, text }) => (
              <li key={id}>
                <a
                  href={`${home}/checkout?saved=${id}`}
                  aria-label={messages.useAddress(text)}
                  className="tappable rounded-brand border border-control px-4 text-sm hover:bg-sunken"
                >
                  <bdi>{text}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="mt-3 mb-6 text-sm text-muted">{requiredNote}</p>
      <Form action="/api/checkout" fields={{ do: 'address' }} problems={view.problems}>
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          {!view.customer && (
            <TextField
              name="email"
              label={fields.email}
              hint={messages.emailWhy}
              type="email"
              dir="ltr"
              autoComplete="email"
              maxLength={200}
              defaultValue={view.email}
              className="sm:col-span-2 [&_input]:rtl:text-end"
            />
          )}
          <AddressFields
            values={view.address}
            countries={view.countries}
            postcodeNeeded={view.postcodeNeeded}
            phoneWhy={messages.phoneWhy}
          />
        </div>
        <div className="mt-8">
          <SubmitButton>{view.customer ? messages.toDelivery : messages.guestToDelivery}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
