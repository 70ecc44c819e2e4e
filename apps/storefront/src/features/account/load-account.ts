import { medusaIdSchema } from '@tandem/contracts'
import { createServerFn } from '@tanstack/react-start'
import { z } from 'zod'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { takeReturnedForm } from '../../http/returned-form.ts'
import { visitOfPage } from '../../http/visit-of-page.ts'
import { accountWordsOf } from '../../words/account-words.ts'
import { shopperOf } from '../cart/open-cart.ts'
import { addressLines, namedCountries } from '../checkout/address-lines.ts'
import { needsPostcode } from '../checkout/postal-form.ts'
import { findOrder, productsOf } from '../order/find-order.ts'
import { statusOf } from '../order/order-status.ts'
import type { OrderView } from '../order/order-view.ts'
import { orderDate, toOrderView } from '../order/to-order-view.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import type { AddressesView, DoorView, OrdersView, ProfileView } from './account-view.ts'
import { currentCustomer } from './current-customer.ts'
import { ownerOf } from './owner.ts'
import { sessionOf } from './session.ts'

const PAGE_SIZE = 10

const TITLES = {
  'sign-in': 'signInTitle',
  register: 'register',
  forgot: 'forgotTitle',
  reset: 'resetTitle',
} as const

/** All of them answer null for who is not signed in. The orders are those of this store's tenant: Medusa sees to it. */
export const loadOrders = createServerFn()
  .validator(addressSchema.extend({ page: z.number().int().min(1).max(10_000) }))
  .handler(
    ({ data }): Promise<OrdersView | null> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        const customer = visit && (await currentCustomer(visit))
        if (!visit || !customer) return null
        const { orders, count } = await shopperOf(visit).orders({
          limit: PAGE_SIZE,
          offset: (data.page - 1) * PAGE_SIZE,
        })
        return {
          title: accountWordsOf(data.locale).account,
          owner: ownerOf(customer),
          orders: orders.map((order) => ({
            id: order.id,
            number: String(order.display_id),
            date: orderDate(order.created_at, data.locale),
            status: statusOf(order),
            total: { amount: order.total, currency: order.currency_code },
          })),
          page: data.page,
          lastPage: Math.max(1, Math.ceil(count / PAGE_SIZE)),
        }
      }),
  )

/** `order` is null for one that is somebody else's, or was bought from another tenant. */
export const loadAccountOrder = createServerFn()
  .validator(addressSchema.extend({ id: z.string().max(100) }))
  .handler(
    ({ data }): Promise<{ order: OrderView | null } | null> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        const customer = visit && (await currentCustomer(visit))
        if (!visit || !customer) return null
        const id = medusaIdSchema.safeParse(data.id)
        const order = id.success ? await findOrder(visit, id.data) : null
        const tenant = visit.place.store.tenant.id
        const soldHere = (await visit.client.getStores()).some(
          (store) => store.tenant.id === tenant && store.salesChannelId === order?.sales_channel_id,
        )
        const mine = soldHere && order?.customer_id === customer.id
        return { order: mine ? toOrderView(order, await productsOf(visit, order), data.locale, true) : null }
      }),
  )

export const loadAddresses = createServerFn()
  .validator(addressSchema)
  .handler(
    ({ data }): Promise<AddressesView | null> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        const customer = visit && (await currentCustomer(visit))
        if (!visit || !customer) return null
        const countries = (visit.region?.countries ?? []).map(({ iso_2 }) => iso_2)
        const returned = takeReturnedForm(visit, 'add-address')
        return {
          title: accountWordsOf(data.locale).addresses,
          owner: ownerOf(customer),
          addresses: (customer.addresses ?? []).map((address) => ({
            id: address.id,
            lines: addressLines(address, data.locale),
            isDefault: address.is_default_shipping === true,
          })),
          countries: namedCountries(countries, data.locale),
          postcodeNeeded: needsPostcode(countries),
          values: returned?.values ?? (countries.length === 1 ? { country: countries[0] ?? '' } : {}),
          problems: returned?.problems ?? {},
        }
      }),
  )

export const loadProfile = createServerFn()
  .validator(addressSchema)
  .handler(
    ({ data }): Promise<ProfileView | null> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        const customer = visit && (await currentCustomer(visit))
        if (!visit || !customer) return null
        return {
          title: accountWordsOf(data.locale).profile,
          owner: ownerOf(customer),
          problems: takeReturnedForm(visit, 'profile')?.problems ?? {},
        }
      }),
  )

/** The forms in front of the account: signing in, registering, a new password. */
export const loadDoor = createServerFn()
  .validator(addressSchema.extend({ form: z.enum(['sign-in', 'register', 'forgot', 'reset']) }))
  .handler(
    ({ data }): Promise<DoorView | null> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        if (!visit) return null
        const returned = takeReturnedForm(visit, data.form)
        return {
          title: accountWordsOf(data.locale)[TITLES[data.form]],
          signedIn: sessionOf(visit) !== null,
          values: returned?.values ?? {},
          problems: returned?.problems ?? {},
        }
      }),
  )
