import { createHash } from 'node:crypto'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'

/** Answers what a visitor agrees to: lines, delivery and the total. */
export function fingerprintOf(cart: MedusaCart): string {
  const lines = cart.items.map(({ id, quantity, unit_price }) => [id, quantity, unit_price])
  const delivery = (cart.shipping_methods ?? []).map(({ shipping_option_id, amount }) => [
    shipping_option_id,
    amount,
  ])
  const agreed = [lines.toSorted(), delivery, cart.total, cart.currency_code, cart.shipping_address]
  return createHash('sha256').update(JSON.stringify(agreed)).digest('base64url').slice(0, 22)
}
