import { medusaIdSchema } from '@tandem/contracts/ids'
import { z } from 'zod'
import {
  clearCookie,
  type RequestContext,
  setReadableCookie,
  setSignedCookie,
} from '../../http/request-context/request-context.ts'

const keptCartSchema = z.object({
  id: medusaIdSchema,
  /** The currency that the cart was in before it moved to the one that the visitor chose. */
  movedFrom: z.string().length(3).optional(),
  /** Unit prices as the visitor last saw them, of lines whose price has changed since. */
  pricesBefore: z.record(z.string(), z.string()).default({}),
})
export type KeptCart = z.infer<typeof keptCartSchema>

const MONTH_SECONDS = 30 * 86_400

/** Each store has its own; its languages share it. */
const cartCookie = (store: string) => `cart-${store}`

export function keptCart(context: RequestContext): KeptCart | null {
  const text = context.signedCookie(cartCookie(context.place.store.handle))
  if (text === null) return null
  return keptCartSchema.safeParse(JSON.parse(text)).data ?? null
}

/** `count` is for the page's header: pages are the same for everybody, and the browser fills it in. */
export function keepCart(context: RequestContext, cart: KeptCart, count: number): void {
  const { handle } = context.place.store
  setSignedCookie(context, cartCookie(handle), JSON.stringify(cart), MONTH_SECONDS)
  setReadableCookie(context, countCookie(handle), String(count), MONTH_SECONDS)
}

export function forgetCart(context: RequestContext): void {
  const { handle } = context.place.store
  clearCookie(context, cartCookie(handle))
  clearCookie(context, countCookie(handle), { readable: true })
}

const countCookie = (store: string) => `cart-count-${store}`
