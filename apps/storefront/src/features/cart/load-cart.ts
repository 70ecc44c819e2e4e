import { createServerFn } from '@tanstack/react-start'
import { setResponseStatus } from '@tanstack/react-start/server'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { contextOfPage } from '../../http/request-context/context-of-page.ts'
import { cartMessages } from '../../messages/cart.ts'
import { SourceError } from '../../sources/source-error.ts'
import { addressSchema } from '../../store/address-schema.ts'
import { sessionOf } from '../session/session.ts'
import type { CartAnswer } from './cart-view.ts'
import { freshCart, openCart, viewOf } from './open-cart.ts'

/** The cart at today's prices; null when there is no such store. Medusa away is an answer of its own: the cart is safe there. */
export const loadCart = createServerFn()
  .validator(asked(addressSchema))
  .handler(
    ({ data }): Promise<{ title: string; answer: CartAnswer } | null> =>
      orUnavailable(async () => {
        const context = await contextOfPage(data)
        if (!context) return null
        const title = cartMessages(data.locale).yourCart
        const answer = { cart: null, signedIn: sessionOf(context) !== null, left: null, removed: null }
        try {
          const open = await openCart(context)
          if (!open) return { title, answer: { ...answer, problem: null } }
          const fresh = await freshCart(context, open)
          return { title, answer: { ...answer, cart: await viewOf(context, fresh), problem: fresh.problem } }
        } catch (error) {
          if (!(error instanceof SourceError)) throw error
          setResponseStatus(503)
          return { title, answer: { ...answer, problem: 'away' } }
        }
      }),
  )
