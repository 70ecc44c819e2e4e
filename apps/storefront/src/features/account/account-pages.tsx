import { accountMessages } from '../../messages/account.ts'
import { checkoutMessages } from '../../messages/checkout.ts'
import { formMessages } from '../../messages/form.ts'
import { formatMoney } from '../../messages/format.ts'
import { useFrame } from '../../store/frame.ts'
import { buttonClass } from '../../ui/button-class.ts'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { OrderDetails } from '../order/order-details.tsx'
import type { OrderView } from '../order/order-view.ts'
import { AddressFields } from '../postal-address/address-fields.tsx'
import { AccountFrame } from './account-frame.tsx'
import type { AccountSearch, AddressesView, OrdersView, ProfileView } from './account-view.ts'

export function OrdersPage({ view, search }: { view: OrdersView; search: AccountSearch }) {
  const { locale, home } = useFrame()
  const messages = accountMessages(locale)
  const { statuses } = checkoutMessages(locale)
  return (
    <AccountFrame here="orders" title={messages.hello(view.owner.firstName)} search={search}>
      <h2 className="text-2xl">{messages.orders}</h2>
      {view.orders.length === 0 ? (
        <div className="mt-4 rounded-picture bg-sunken px-6 py-12 text-center">
          <p className="text-muted">{messages.noOrders}</p>
          <a href={`${home}/products`} className={`${buttonClass} mt-6`}>
            {messages.startShopping}
          </a>
        </div>
      ) : (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {view.orders.map((order) => (
            <li key={order.id} className="relative flex flex-wrap items-center gap-x-6 gap-y-1 py-4">
              <a
                href={`${home}/account/orders/${order.id}`}
                className="font-medium underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {messages.orderNumber(order.number)}
              </a>
              <span className="text-sm text-muted">{order.date}</span>
              <span className="rounded-brand bg-sunken px-2 py-0.5 text-sm">{statuses[order.status]}</span>
              <span className="tabular ms-auto">{formatMoney(order.total, locale)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6 flex justify-between">
        {view.page > 1 ? (
          <a href={`${home}/account?page=${view.page - 1}`} className="tappable underline underline-offset-4">
            {messages.newer}
          </a>
        ) : (
          <span />
        )}
        {view.page < view.lastPage && (
          <a href={`${home}/account?page=${view.page + 1}`} className="tappable underline underline-offset-4">
            {messages.older}
          </a>
        )}
      </div>
    </AccountFrame>
  )
}

export function AccountOrderPage({ order }: { order: OrderView }) {
  const { locale, home } = useFrame()
  const messages = accountMessages(locale)
  return (
    <AccountFrame here="orders" title={messages.orderNumber(order.number)}>
      <OrderDetails order={order} heading={checkoutMessages(locale).yourOrder} />
      <a href={`${home}/account`} className="tappable mt-4 underline underline-offset-4">
        {messages.backToOrders}
      </a>
    </AccountFrame>
  )
}

export function AddressesPage({ view, search }: { view: AddressesView; search: AccountSearch }) {
  const { locale } = useFrame()
  const messages = accountMessages(locale)
  const small = 'tappable text-sm underline underline-offset-4'
  return (
    <AccountFrame here="addresses" title={messages.addresses} search={search}>
      {view.addresses.length === 0 && <p className="text-muted">{messages.noAddresses}</p>}
      <ul className="grid gap-4 sm:grid-cols-2">
        {view.addresses.map((address) => (
          <li key={address.id} className="rounded-picture border border-line bg-surface p-5">
            {address.isDefault && (
              <p className="mb-2 w-fit rounded-brand bg-tint px-2 py-0.5 text-sm text-on-tint">
                {messages.standardAddress}
              </p>
            )}
            <address className="not-italic">
              {address.lines.map((line) => (
                <span key={line} className="block">
                  <bdi>{line}</bdi>
                </span>
              ))}
            </address>
            <div className="mt-3 flex flex-wrap gap-x-5">
              {!address.isDefault && (
                <Form action="/api/account" fields={{ do: 'default-address', id: address.id }}>
                  <SubmitButton className={small}>{messages.makeStandard}</SubmitButton>
                </Form>
              )}
              <details>
                <summary className={small} aria-label={messages.removeAddress(address.lines.join(', '))}>
                  {messages.remove}
                </summary>
                <Form action="/api/account" fields={{ do: 'remove-address', id: address.id }}>
                  <SubmitButton className={`${small} font-medium text-danger`}>
                    {messages.removeReally}
                  </SubmitButton>
                </Form>
              </details>
            </div>
          </li>
        ))}
      </ul>
      <section aria-labelledby="add" className="mt-10 max-w-xl">
        <h2 id="add" className="mb-5 text-2xl">
          {messages.addAddress}
        </h2>
        <Form action="/api/account" fields={{ do: 'add-address' }} problems={view.problems}>
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <AddressFields
              values={{ name: view.owner.name, ...view.values }}
              countries={view.countries}
              postcodeNeeded={view.postcodeNeeded}
            />
          </div>
          <div className="mt-8">
            <SubmitButton>{messages.addAddress}</SubmitButton>
          </div>
        </Form>
      </section>
    </AccountFrame>
  )
}

export function ProfilePage({ view, search }: { view: ProfileView; search: AccountSearch }) {
  const { locale } = useFrame()
  const messages = accountMessages(locale)
  const { fields } = formMessages(locale)
  return (
    <AccountFrame here="profile" title={messages.profile} search={search}>
      <Form action="/api/account" fields={{ do: 'profile' }} problems={view.problems} className="max-w-md">
        <div className="space-y-5">
          <TextField
            name="name"
            label={fields.name}
            autoComplete="name"
            maxLength={120}
            defaultValue={view.owner.name}
          />
          <div>
            <p className="text-sm font-medium">{fields.email}</p>
            <p className="mt-1.5">
              <bdi>{view.owner.email}</bdi>
            </p>
            <p className="mt-1 text-sm text-muted">{messages.emailFixed}</p>
          </div>
          <TextField
            name="phone"
            label={fields.phone}
            type="tel"
            dir="ltr"
            autoComplete="tel"
            required={false}
            maxLength={30}
            defaultValue={view.owner.phone}
            className="[&_input]:rtl:text-end"
          />
        </div>
        <div className="mt-8">
          <SubmitButton>{messages.save}</SubmitButton>
        </div>
      </Form>
    </AccountFrame>
  )
}
