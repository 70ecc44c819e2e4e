import { createServerFn } from '@tanstack/react-start'
import { z } from 'zod'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { contextOfPage } from '../../http/request-context/context-of-page.ts'
import { addressSchema } from '../../store/address-schema.ts'
import { sessionOf } from '../session/session.ts'
import { findOrder, productsOf } from './find-order.ts'
import { orderOfToken } from './order-token.ts'
import type { OrderView } from './order-view.ts'
import { toOrderView } from './to-order-view.ts'

/** The order of a signed address; null for an address that is not whole, or another store's. */
export const loadOrder = createServerFn()
  .validator(asked(addressSchema.extend({ token: z.string().max(300) })))
  .handler(
    ({ data }): Promise<OrderView | null> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        const id = context && orderOfToken(context, data.token)
        if (!context || !id) return null
        const order = await findOrder(context, id)
        return order && order.sales_channel_id === context.place.store.salesChannelId
          ? toOrderView(order, await productsOf(context, order), data.locale, sessionOf(context) !== null)
          : null
      }),
  )
