import { inTurn } from '../../http/in-turn.ts'
import type { Visit } from '../../http/visit.ts'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type KeptCart, keepCart } from './cart-cookie.ts'
import type { CartForm } from './cart-form.ts'
import type { CartProblem, RemovedLine } from './cart-view.ts'
import { freshCart, type OpenCart, openCart, shopperOf } from './open-cart.ts'
import { countOf } from './to-cart-view.ts'

export interface CartChanged {
  open: OpenCart | null
  problem: CartProblem | null
  left: number | null
  removed: RemovedLine | null
}

/** Does what a form of the cart asks for. What can't be done changes nothing and says why. */
export async function changeCart(visit: Visit, form: CartForm): Promise<CartChanged> {
  const before = await openCart(visit)
  if (form.do === 'add') return addLine(visit, before, form)
  if (!before) return nothing(null)
  return inTurn(before.cart.id, async () => {
    switch (form.do) {
      case 'change':
        return form.quantity === 0 ? removeLine(visit, before, form.line) : setQuantity(visit, before, form)
      case 'remove':
        return removeLine(visit, before, form.line)
      case 'promotion':
        return addPromotion(visit, before, form.code)
      case 'forget-promotion':
        return keep(visit, before, await shopperOf(visit).removePromotion(before.cart.id, form.code))
      case 'seen':
        return keep(visit, { ...before, kept: { id: before.cart.id, pricesBefore: {} } }, before.cart)
    }
  })
}

async function addLine(
  visit: Visit,
  before: OpenCart | null,
  form: Extract<CartForm, { do: 'add' }>,
): Promise<CartChanged> {
  const product = await visit.client.getUnifiedProduct(form.handle)
  const variant = product?.variants.find(({ id }) => id === form.variant)
  // Medusa would take any store's variant.
  if (!variant) return nothing(before, 'gone')
  if (!variant.price) return nothing(before, 'no-price')
  const { region } = visit
  if (!region) return nothing(before, 'no-currency')

  const api = shopperOf(visit)
  const open = before
    ? await freshCart(visit, before)
    : { cart: await api.createCart(region.id, visit.place.locale), kept: null, problem: null }
  if (open.problem) return nothing(before, open.problem)
  const kept: KeptCart = open.kept ?? { id: open.cart.id, pricesBefore: {} }
  const already = open.cart.items.find(({ variant_id }) => variant_id === form.variant)?.quantity ?? 0
  return inTurn(open.cart.id, async () => {
    try {
      const cart = await api.addLine(open.cart.id, form.variant, form.quantity)
      return keep(visit, { cart, kept }, cart)
    } catch (error) {
      const current = { cart: open.cart, kept }
      if (!open.kept) keepCart(visit, kept, 0)
      return refused(current, error, { available: variant.available ?? 0, already })
    }
  })
}

async function setQuantity(
  visit: Visit,
  before: OpenCart,
  form: Extract<CartForm, { do: 'change' }>,
): Promise<CartChanged> {
  const line = before.cart.items.find(({ id }) => id === form.line)
  if (!line) return nothing(before, 'gone')
  try {
    return keep(visit, before, await shopperOf(visit).setQuantity(before.cart.id, line.id, form.quantity))
  } catch (error) {
    const [product] = line.product_handle
      ? await visit.client.getUnifiedProducts({ handles: [line.product_handle], limit: 1 })
      : []
    const variant = product?.variants.find(({ id }) => id === line.variant_id)
    return refused(before, error, { available: variant?.available ?? 0, already: 0 })
  }
}

async function removeLine(visit: Visit, before: OpenCart, lineId: string): Promise<CartChanged> {
  const line = before.cart.items.find(({ id }) => id === lineId)
  // Removed already, in another window or by a second click.
  if (!line) return nothing(before)
  const changed = keep(visit, before, await shopperOf(visit).removeLine(before.cart.id, lineId))
  const { product_handle: handle, variant_id: variantId, quantity } = line
  const title = line.product_title ?? line.title
  return { ...changed, removed: handle && variantId ? { handle, variantId, quantity, title } : null }
}

/** Codes are made in capitals and typed as it comes. */
async function addPromotion(visit: Visit, before: OpenCart, typed: string): Promise<CartChanged> {
  const api = shopperOf(visit)
  for (const code of new Set([typed, typed.toUpperCase()])) {
    try {
      const cart = await api.addPromotion(before.cart.id, code)
      // A code that is another tenant's is answered like a good one, and takes nothing off.
      const taken = cart.promotions?.some((promotion) => promotion.code === code)
      if (taken) return keep(visit, before, cart)
    } catch (error) {
      if (!(error instanceof SourceError) || !error.refusal) throw error
    }
  }
  return nothing(before, 'bad-code')
}

function keep(visit: Visit, before: OpenCart, cart: MedusaCart): CartChanged {
  keepCart(visit, before.kept, countOf(cart))
  return nothing({ ...before, cart })
}

function nothing(open: OpenCart | null, problem: CartProblem | null = null): CartChanged {
  return { open, problem, left: null, removed: null }
}

/** Medusa refuses more than there is; anything else that it refuses is our own mistake. */
function refused(
  open: OpenCart,
  error: unknown,
  { available, already }: { available: number; already: number },
): CartChanged {
  if (!(error instanceof SourceError) || !/inventory/i.test(error.refusal?.message ?? '')) throw error
  if (available <= 0) return nothing(open, 'sold-out')
  return { ...nothing(open, 'over-stock'), left: Math.max(0, available - already) }
}
