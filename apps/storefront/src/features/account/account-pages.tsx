import { ButtonLook } from '../../ui/button-look.ts'
import { PlainForm, SubmitButton } from '../../ui/plain-form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { accountWordsOf } from '../../words/account-words.ts'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { formWordsOf } from '../../words/form-words.ts'
import { AddressFields } from '../checkout/address-fields.tsx'
import { OrderDetails } from '../order/order-details.tsx'
import type { OrderView } from '../order/order-view.ts'
import { formatMoney } from '../product-list/format-money.ts'
import { useFrame } from '../store-frame/frame.ts'
import { AccountFrame } from './account-frame.tsx'
import type { AccountSearch, AddressesView, OrdersView, ProfileView } from './account-view.ts'

export function OrdersPage({ view, search }: { view: OrdersView; search: AccountSearch }) {
  const { locale, home } = useFrame()
  const words = accountWordsOf(locale)
  const { statuses } = checkoutWordsOf(locale)
  return (
    <AccountFrame here="orders" title={words.hello(view.owner.firstName)} search={search}>
      <h2 className="text-2xl">{words.orders}</h2>
      {view.orders.length === 0 ? (
        <div className="mt-4 rounded-picture bg-sunken px-6 py-12 text-center">
          <p className="text-muted">{words.noOrders}</p>
          <a href={`${home}/products`} className={`${ButtonLook} mt-6`}>
            {words.startShopping}
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
                {words.orderNumber(order.number)}
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
            {words.newer}
          </a>
        ) : (
          <span />
        )}
        {view.page < view.lastPage && (
          <a href={`${home}/account?page=${view.page + 1}`} className="tappable underline underline-offset-4">
            {words.older}
          </a>
        )}
      </div>
    </AccountFrame>
  )
}

export function AccountOrderPage({ order }: { order: OrderView }) {
  const { locale, home } = useFrame()
  const words = accountWordsOf(locale)
  return (
    <AccountFrame here="orders" title={words.orderNumber(order.number)}>
      <OrderDetails order={order} heading={checkoutWordsOf(locale).yourOrder} />
      <a href={`${home}/account`} className="tappable mt-4 underline underline-offset-4">
        {words.backToOrders}
      </a>
    </AccountFrame>
  )
}

export function AddressesPage({ view, search }: { view: AddressesView; search: AccountSearch }) {
  const { locale } = useFrame()
  const words = accountWordsOf(locale)
  const small = 'tappable text-sm underline underline-offset-4'
  return (
    <AccountFrame here="addresses" title={words.addresses} search={search}>
      {view.addresses.length === 0 && <p className="text-muted">{words.noAddresses}</p>}
      <ul className="grid gap-4 sm:grid-cols-2">
        {view.addresses.map((address) => (
          <li key={address.id} className="rounded-picture border border-line bg-surface p-5">
            {address.isDefault && (
              <p className="mb-2 w-fit rounded-brand bg-tint px-2 py-0.5 text-sm text-on-tint">
                {words.standardAddress}
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
                <PlainForm action="/api/account" fields={{ do: 'default-address', id: address.id }}>
                  <SubmitButton className={small}>{words.makeStandard}</SubmitButton>
                </PlainForm>
              )}
              <details>
                <summary className={small} aria-label={words.removeAddress(address.lines.join(', '))}>
                  {words.remove}
                </summary>
                <PlainForm action="/api/account" fields={{ do: 'remove-address', id: address.id }}>
                  <SubmitButton className={`${small} font-medium text-danger`}>
                    {words.removeReally}
                  </SubmitButton>
                </PlainForm>
              </details>
            </div>
          </li>
        ))}
      </ul>
      <section aria-labelledby="add" className="mt-10 max-w-xl">
        <h2 id="add" className="mb-5 text-2xl">
          {words.addAddress}
        </h2>
        <PlainForm action="/api/account" fields={{ do: 'add-address' }} problems={view.problems}>
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <AddressFields
              values={{ name: view.owner.name, ...view.values }}
              countries={view.countries}
              postcodeNeeded={view.postcodeNeeded}
            />
          </div>
          <div className="mt-8">
            <SubmitButton>{words.addAddress}</SubmitButton>
          </div>
        </PlainForm>
      </section>
    </AccountFrame>
  )
}

export function ProfilePage({ view, search }: { view: ProfileView; search: AccountSearch }) {
  const { locale } = useFrame()
  const words = accountWordsOf(locale)
  const { fields } = formWordsOf(locale)
  return (
    <AccountFrame here="profile" title={words.profile} search={search}>
      <PlainForm
        action="/api/account"
        fields={{ do: 'profile' }}
        problems={view.problems}
        className="max-w-md"
      >
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
            <p className="mt-1 text-sm text-muted">{words.emailFixed}</p>
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
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </PlainForm>
    </AccountFrame>
  )
}
