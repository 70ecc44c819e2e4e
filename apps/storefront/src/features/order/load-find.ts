import { createServerFn } from '@tanstack/react-start'
import { takeReturnedForm } from '../../http/forms/returned-form.ts'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { contextOfPage } from '../../http/request-context/context-of-page.ts'
import { findOrderMessages } from '../../messages/find-order.ts'
import { addressSchema } from '../../store/address-schema.ts'
import type { FindView } from './order-view.ts'

/** The form that finds an order, with what was typed when it comes back. */
export const loadFind = createServerFn()
  .validator(asked(addressSchema))
  .handler(
    ({ data }): Promise<FindView> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        const returned = context && takeReturnedForm(context, 'find')
        return {
          title: findOrderMessages(data.locale).title,
          values: returned?.values ?? {},
          problems: returned?.problems ?? {},
        }
      }),
  )
