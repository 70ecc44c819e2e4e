import { createServerFn } from '@tanstack/react-start'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { takeReturnedForm } from '../../http/returned-form.ts'
import { visitOfPage } from '../../http/visit-of-page.ts'
import { findWordsOf } from '../../words/find-words.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import type { FindView } from './order-view.ts'

/** The form that finds an order, with what was typed when it comes back. */
export const loadFind = createServerFn()
  .validator(addressSchema)
  .handler(
    ({ data }): Promise<FindView> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        const returned = visit && takeReturnedForm(visit, 'find')
        return {
          title: findWordsOf(data.locale).title,
          values: returned?.values ?? {},
          problems: returned?.problems ?? {},
        }
      }),
  )
