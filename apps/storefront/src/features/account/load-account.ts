import { medusaIdSchema } from '@tandem/contracts/ids'
import { createServerFn } from '@tanstack/react-start'
import { z } from 'zod'
import { takeReturnedForm } from '../../http/forms/returned-form.ts'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { contextOfPage } from '../../http/request-context/context-of-page.ts'
import { accountMessages } from '../../messages/account.ts'
import { addressSchema } from '../../store/address-schema.ts'
import { findOrder, productsOf } from '../order/find-order.ts'
import { statusOf } from '../order/order-status.ts'
import type { OrderView } from '../order/order-view.ts'
import { orderDate, toOrderView } from '../order/to-order-view.ts'
import { addressLines, namedCountries } from '../postal-address/address-lines.ts'
import { needsPostcode } from '../postal-address/postal-form.ts'
import { currentCustomer } from '../session/current-customer.ts'
import { sessionOf } from '../session/session.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import type { AddressesView, AuthView, OrdersView, ProfileView } from './account-view.ts'
import { ownerOf } from './owner.ts'

const PAGE_SIZE = 10

const TITLES = {
  'sign-in': 'signInTitle',
  register: 'register',
  forgot: 'forgotTitle',
  reset: 'resetTitle',
} as const

/** All of them answer null for who is not signed in. The orders are those of this store's tenant: Medusa sees to it. */
export const loadOrders = createServerFn()
  .validator(asked(addressSchema.extend({ page: z.number().int().min(1).max(10_000) })))
  .handler(
    ({ data }): Promise<OrdersView | null> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        const customer = context && (await currentCustomer(context))
        if (!context || !customer) return null
        const { orders, count } = await storeApiOf(context).orders({
          limit: PAGE_SIZE,
          offset: (data.page - 1) * PAGE_SIZE,
        })
        return {
          title: accountMessages(data.locale).account,
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
  .validator(asked(addressSchema.extend({ id: z.string().max(100) })))
  .handler(
    ({ data }): Promise<{ order: OrderView | null } | null> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        const customer = context && (await currentCustomer(context))
        if (!context || !customer) return null
        const id = medusaIdSchema.safeParse(data.id)
        const order = id.success ? await findOrder(context, id.data) : null
        const tenant = context.place.store.tenant.id
        const soldHere = (await context.client.getStores()).some(
          (store) => store.tenant.id === tenant && store.salesChannelId === order?.sales_channel_id,
        )
        const mine = soldHere && order?.customer_id === customer.id
        return {
          order: mine ? toOrderView(order, await productsOf(context, order), data.locale, true) : null,
        }
      }),
  )

export const loadAddresses = createServerFn()
  .validator(asked(addressSchema))
  .handler(
    ({ data }): Promise<AddressesView | null> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        const customer = context && (await currentCustomer(context))
        if (!context || !customer) return null
        const countries = (context.region?.countries ?? []).map(({ iso_2 }) => iso_2)
        const returned = takeReturnedForm(context, 'add-address')
        return {
          title: accountMessages(data.locale).addresses,
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
  .validator(asked(addressSchema))
  .handler(
    ({ data }): Promise<ProfileView | null> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        const customer = context && (await currentCustomer(context))
        if (!context || !customer) return null
        return {
          title: accountMessages(data.locale).profile,
          owner: ownerOf(customer),
          problems: takeReturnedForm(context, 'profile')?.problems ?? {},
        }
      }),
  )

/** The forms in front of the account: signing in, registering, a new password. */
export const loadAuthPage = createServerFn()
  .validator(asked(addressSchema.extend({ form: z.enum(['sign-in', 'register', 'forgot', 'reset']) })))
  .handler(
    ({ data }): Promise<AuthView | null> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        if (!context) return null
        const returned = takeReturnedForm(context, data.form)
        return {
          title: accountMessages(data.locale)[TITLES[data.form]],
          signedIn: sessionOf(context) !== null,
          values: returned?.values ?? {},
          problems: returned?.problems ?? {},
        }
      }),
  )
