import { createServerFn } from '@tanstack/react-start'
import { z } from 'zod'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { visitOfPage } from '../../http/visit-of-page.ts'
import { sessionOf } from '../account/session.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import { findOrder, productsOf } from './find-order.ts'
import { orderOfToken } from './order-token.ts'
import type { OrderView } from './order-view.ts'
import { toOrderView } from './to-order-view.ts'

/** The order of a signed address; null for an address that is not whole, or another store's. */
export const loadOrder = createServerFn()
  .validator(addressSchema.extend({ token: z.string().max(300) }))
  .handler(
    ({ data }): Promise<OrderView | null> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        const id = visit && orderOfToken(visit, data.token)
        if (!visit || !id) return null
        const order = await findOrder(visit, id)
        return order && order.sales_channel_id === visit.place.store.salesChannelId
          ? toOrderView(order, await productsOf(visit, order), data.locale, sessionOf(visit) !== null)
          : null
      }),
  )
