import type { RequestContext } from '../../http/request-context/request-context.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { SourceError } from '../../sources/source-error.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import { forgetCart, type KeptCart, keepCart, keptCart } from './cart-cookie.ts'
import type { CartProblem, CartView } from './cart-view.ts'
import { productsOfLines } from './products-of-lines.ts'
import { countOf, toCartView } from './to-cart-view.ts'

export interface OpenCart {
  cart: MedusaCart
  kept: KeptCart
}

/** The visitor's cart in this store as it was left; null when there is none, or when it has become an order. */
export async function openCart(context: RequestContext): Promise<OpenCart | null> {
  const found = await findCart(context)
  if (!found?.cart.completed_at) return found
  forgetCart(context)
  return null
}

/** The same, also when it has become an order. */
export async function findCart(context: RequestContext): Promise<OpenCart | null> {
  const kept = keptCart(context)
  if (!kept) return null
  try {
    const cart = await storeApiOf(context).cart(kept.id)
    // The signature says so already; this is the word of who keeps the cart.
    if (cart.sales_channel_id === context.place.store.salesChannelId) return { cart, kept }
  } catch (error) {
    if (!(error instanceof SourceError) || error.refusal?.status !== 404) throw error
  }
  forgetCart(context)
  return null
}

/**
 * The cart at today's prices, in the currency that the visitor has chosen. What has changed by that is
 * remembered until the visitor has done something about it, so that nothing changes behind their back.
 */
export async function freshCart(
  context: RequestContext,
  open: OpenCart,
): Promise<OpenCart & { problem: CartProblem | null }> {
  const { cart, kept } = open
  const api = storeApiOf(context)
  const moves = context.region !== null && context.region.id !== cart.region_id
  const regionId = moves ? context.region?.id : cart.region_id
  if (!regionId || cart.items.length === 0) return { ...open, problem: null }
  try {
    // Medusa prices a cart anew when it is told its region, also the same one.
    const fresh = await api.updateCart(cart.id, { region_id: regionId })
    const next: KeptCart = moves
      ? { id: cart.id, movedFrom: cart.currency_code, pricesBefore: {} }
      : { ...kept, pricesBefore: changedPrices(kept, cart, fresh) }
    keepCart(context, next, countOf(fresh))
    return { cart: fresh, kept: next, problem: null }
  } catch (error) {
    if (!(error instanceof SourceError) || !error.refusal) throw error
    // Something in it has no price any more, here or in the other currency: the lines say what.
    return { ...open, problem: moves ? 'no-currency' : null }
  }
}

/** By line, the price that was seen: kept as long as today's is another. */
function changedPrices(kept: KeptCart, seen: MedusaCart, fresh: MedusaCart): Record<string, string> {
  return Object.fromEntries(
    fresh.items.flatMap((line) => {
      const before =
        kept.pricesBefore[line.id] ??
        seen.items.find(({ id }) => id === line.id)?.unit_price ??
        line.unit_price
      return before === line.unit_price ? [] : [[line.id, before]]
    }),
  )
}

/** null for a cart with nothing in it. */
export async function viewOf(context: RequestContext, open: OpenCart | null): Promise<CartView | null> {
  if (!open || open.cart.items.length === 0) return null
  const [products, left] = await Promise.all([
    productsOfLines(context.client, open.cart.items),
    leftOf(context, open.cart.id),
  ])
  return toCartView(open.cart, open.kept, products, left, context.place.locale)
}

/** By line; without it, what is left of each variant alone has to do. */
async function leftOf(context: RequestContext, cartId: string): Promise<ReadonlyMap<string, number | null>> {
  try {
    const { lines } = await storeApiOf(context).stock(cartId)
    return new Map(lines.map(({ id, left }) => [id, left]))
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return new Map()
  }
}
