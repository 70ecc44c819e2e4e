import type { UnifiedProduct } from '@tandem/contracts/shop'
import { serialize } from '../../http/forms/serialize.ts'
import type { RequestContext } from '../../http/request-context/request-context.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { isOutOfStock, isUnavailable } from '../../medusa/refusals.ts'
import { SourceError } from '../../sources/source-error.ts'
import { storeApiOf } from '../session/store-api-of.ts'
import { type KeptCart, keepCart } from './cart-cookie.ts'
import type { CartForm } from './cart-form.ts'
import type { CartProblem, RemovedLine } from './cart-view.ts'
import { freshCart, type OpenCart, openCart } from './open-cart.ts'
import { productsOfLines } from './products-of-lines.ts'
import { countOf } from './to-cart-view.ts'

export interface CartChanged {
  open: OpenCart | null
  problem: CartProblem | null
  left: number | null
  removed: RemovedLine | null
}

/** Does what a form of the cart asks for. What can't be done changes nothing and says why. */
export async function changeCart(context: RequestContext, form: CartForm): Promise<CartChanged> {
  const before = await openCart(context)
  if (form.do === 'add') return addLine(context, before, form)
  if (!before) return nothing(null)
  return serialize(before.cart.id, async () => {
    switch (form.do) {
      case 'change':
        return form.quantity === 0
          ? removeLine(context, before, form.line)
          : setQuantity(context, before, form)
      case 'remove':
        return removeLine(context, before, form.line)
      case 'promotion':
        return addPromotion(context, before, form.code)
      case 'forget-promotion':
        return keep(context, before, await storeApiOf(context).removePromotion(before.cart.id, form.code))
      case 'seen':
        return keep(context, { ...before, kept: { id: before.cart.id, pricesBefore: {} } }, before.cart)
    }
  })
}

async function addLine(
  context: RequestContext,
  before: OpenCart | null,
  form: Extract<CartForm, { do: 'add' }>,
): Promise<CartChanged> {
  const product = await productOf(context, form)
  const variant = product?.variants.find(({ id }) => id === form.variant)
  // Medusa would take any store's variant.
  if (!variant) return nothing(before, 'gone')
  if (!variant.price) return nothing(before, 'no-price')
  const { region } = context
  if (!region) return nothing(before, 'no-currency')

  const api = storeApiOf(context)
  const open = before
    ? await freshCart(context, before)
    : { cart: await api.createCart(region.id, context.place.locale), kept: null, problem: null }
  if (open.problem) return nothing(before, open.problem)
  const kept: KeptCart = open.kept ?? { id: open.cart.id, pricesBefore: {} }
  const already = open.cart.items.find(({ variant_id }) => variant_id === form.variant)?.quantity ?? 0
  return serialize(open.cart.id, async () => {
    try {
      const cart = await api.addLine(open.cart.id, form.variant, form.quantity)
      return keep(context, { cart, kept }, cart)
    } catch (error) {
      const current = { cart: open.cart, kept }
      if (!open.kept) keepCart(context, kept, 0)
      return refused(current, error, { available: variant.available ?? 0, already })
    }
  })
}

/** By its id, which a page that was opened before its handle was changed knows as well; else by its handle. */
async function productOf(
  context: RequestContext,
  { product, handle }: Pick<Extract<CartForm, { do: 'add' }>, 'product' | 'handle'>,
): Promise<UnifiedProduct | null> {
  if (product === undefined) return handle === undefined ? null : context.client.getUnifiedProduct(handle)
  const [found] = await productsOfLines(context.client, [{ product_id: product }])
  return found ?? null
}

async function setQuantity(
  context: RequestContext,
  before: OpenCart,
  form: Extract<CartForm, { do: 'change' }>,
): Promise<CartChanged> {
  const line = before.cart.items.find(({ id }) => id === form.line)
  if (!line) return nothing(before, 'gone')
  try {
    return keep(
      context,
      before,
      await storeApiOf(context).setQuantity(before.cart.id, line.id, form.quantity),
    )
  } catch (error) {
    const [product] = await productsOfLines(context.client, [line])
    const variant = product?.variants.find(({ id }) => id === line.variant_id)
    return refused(before, error, { available: variant?.available ?? 0, already: 0 })
  }
}

async function removeLine(context: RequestContext, before: OpenCart, lineId: string): Promise<CartChanged> {
  const line = before.cart.items.find(({ id }) => id === lineId)
  // Removed already, in another window or by a second click.
  if (!line) return nothing(before)
  const changed = keep(context, before, await storeApiOf(context).removeLine(before.cart.id, lineId))
  const { product_id: productId, variant_id: variantId, quantity } = line
  const title = line.product_title ?? line.title
  return { ...changed, removed: productId && variantId ? { productId, variantId, quantity, title } : null }
}

/** Codes are made in capitals and typed as it comes. */
async function addPromotion(context: RequestContext, before: OpenCart, typed: string): Promise<CartChanged> {
  const api = storeApiOf(context)
  for (const code of new Set([typed, typed.toUpperCase()])) {
    try {
      const cart = await api.addPromotion(before.cart.id, code)
      // A code that is another tenant's is answered like a good one, and takes nothing off.
      const taken = cart.promotions?.some((promotion) => promotion.code === code)
      if (taken) return keep(context, before, cart)
    } catch (error) {
      if (!(error instanceof SourceError) || !error.refusal) throw error
    }
  }
  return nothing(before, 'bad-code')
}

function keep(context: RequestContext, before: OpenCart, cart: MedusaCart): CartChanged {
  keepCart(context, before.kept, countOf(cart))
  return nothing({ ...before, cart })
}

function nothing(open: OpenCart | null, problem: CartProblem | null = null): CartChanged {
  return { open, problem, left: null, removed: null }
}

/** Medusa refuses more than there is, and what is gone; anything else that it refuses is our own mistake. */
function refused(
  open: OpenCart,
  error: unknown,
  { available, already }: { available: number; already: number },
): CartChanged {
  if (isUnavailable(error)) return nothing(open, available <= 0 ? 'sold-out' : 'gone')
  if (!isOutOfStock(error)) throw error
  if (available <= 0) return nothing(open, 'sold-out')
  return { ...nothing(open, 'over-stock'), left: Math.max(0, available - already) }
}
