import { medusaIdSchema } from '@tandem/contracts'
import { z } from 'zod'
import { forget, keepReadable, keepSigned, type Visit } from '../../http/visit.ts'

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

export function keptCart(visit: Visit): KeptCart | null {
  const text = visit.signedCookie(cartCookie(visit.place.store.handle))
  if (text === null) return null
  return keptCartSchema.safeParse(JSON.parse(text)).data ?? null
}

/** `count` is for the page's header: pages are the same for everybody, and the browser fills it in. */
export function keepCart(visit: Visit, cart: KeptCart, count: number): void {
  const { handle } = visit.place.store
  keepSigned(visit, cartCookie(handle), JSON.stringify(cart), MONTH_SECONDS)
  keepReadable(visit, countCookie(handle), String(count), MONTH_SECONDS)
}

export function forgetCart(visit: Visit): void {
  const { handle } = visit.place.store
  forget(visit, cartCookie(handle))
  forget(visit, countCookie(handle), { readable: true })
}

const countCookie = (store: string) => `cart-count-${store}`
