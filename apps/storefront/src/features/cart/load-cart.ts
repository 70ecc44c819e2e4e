import { createServerFn } from '@tanstack/react-start'
import { setResponseStatus } from '@tanstack/react-start/server'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { visitOfPage } from '../../http/visit-of-page.ts'
import { SourceError } from '../../sources/source-error.ts'
import { cartWordsOf } from '../../words/cart-words.ts'
import { sessionOf } from '../account/session.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import type { CartAnswer } from './cart-view.ts'
import { freshCart, openCart, viewOf } from './open-cart.ts'

/** The cart at today's prices; null when there is no such store. Medusa away is an answer of its own: the cart is safe there. */
export const loadCart = createServerFn()
  .validator(addressSchema)
  .handler(
    ({ data }): Promise<{ title: string; answer: CartAnswer } | null> =>
      orUnavailable(async () => {
        const visit = await visitOfPage(data)
        if (!visit) return null
        const title = cartWordsOf(data.locale).yourCart
        const answer = { cart: null, signedIn: sessionOf(visit) !== null, left: null, removed: null }
        try {
          const open = await openCart(visit)
          if (!open) return { title, answer: { ...answer, problem: null } }
          const fresh = await freshCart(visit, open)
          return { title, answer: { ...answer, cart: await viewOf(visit, fresh), problem: fresh.problem } }
        } catch (error) {
          if (!(error instanceof SourceError)) throw error
          setResponseStatus(503)
          return { title, answer: { ...answer, problem: 'away' } }
        }
      }),
  )
