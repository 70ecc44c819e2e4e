import type { Visit } from '../../http/visit.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { type Shopper, shopper } from '../../medusa/shopper.ts'
import { SourceError } from '../../sources/source-error.ts'
import { sessionOf } from '../account/session.ts'
import { forgetCart, type KeptCart, keepCart, keptCart } from './cart-cookie.ts'
import type { CartProblem, CartView } from './cart-view.ts'
import { countOf, toCartView } from './to-cart-view.ts'

export interface OpenCart {
  cart: MedusaCart
  kept: KeptCart
}

export function shopperOf(visit: Visit): Shopper {
  return shopper(visit.place.store, sessionOf(visit) ?? undefined)
}

/** The visitor's cart in this store as it was left; null when there is none, or when it has become an order. */
export async function openCart(visit: Visit): Promise<OpenCart | null> {
  const found = await findCart(visit)
  if (!found?.cart.completed_at) return found
  forgetCart(visit)
  return null
}

/** The same, also when it has become an order. */
export async function findCart(visit: Visit): Promise<OpenCart | null> {
  const kept = keptCart(visit)
  if (!kept) return null
  try {
    const cart = await shopperOf(visit).cart(kept.id)
    // The signature says so already; this is the word of who keeps the cart.
    if (cart.sales_channel_id === visit.place.store.salesChannelId) return { cart, kept }
  } catch (error) {
    if (!(error instanceof SourceError) || error.refusal?.status !== 404) throw error
  }
  forgetCart(visit)
  return null
}

/**
 * The cart at today's prices, in the currency that the visitor has chosen. What has changed by that is
 * remembered until the visitor has done something about it, so that nothing changes behind their back.
 */
export async function freshCart(
  visit: Visit,
  open: OpenCart,
): Promise<OpenCart & { problem: CartProblem | null }> {
  const { cart, kept } = open
  const api = shopperOf(visit)
  const moves = visit.region !== null && visit.region.id !== cart.region_id
  const regionId = moves ? visit.region?.id : cart.region_id
  if (!regionId || cart.items.length === 0) return { ...open, problem: null }
  try {
    // Medusa prices a cart anew when it is told its region, also the same one.
    const fresh = await api.updateCart(cart.id, { region_id: regionId })
    const next: KeptCart = moves
      ? { id: cart.id, movedFrom: cart.currency_code, pricesBefore: {} }
      : { ...kept, pricesBefore: changedPrices(kept, cart, fresh) }
    keepCart(visit, next, countOf(fresh))
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
export async function viewOf(visit: Visit, open: OpenCart | null): Promise<CartView | null> {
  if (!open || open.cart.items.length === 0) return null
  const handles = [...new Set(open.cart.items.flatMap(({ product_handle }) => product_handle ?? []))]
  const products = await visit.client.getUnifiedProducts({ handles, limit: handles.length })
  return toCartView(open.cart, open.kept, products, visit.place.locale)
}
