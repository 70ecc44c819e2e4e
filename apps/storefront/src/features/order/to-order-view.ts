import type { Locale } from '@tandem/contracts/content'
import { type Money, pricesHaveTax, type UnifiedProduct } from '@tandem/contracts/shop'
import type { MedusaOrder } from '../../medusa/purchase-answers.ts'
import { checkoutMessages } from '../../messages/checkout.ts'
import { DATE_TAGS } from '../../messages/format.ts'
import { lineNames, lineTotals } from '../cart/to-cart-view.ts'
import { toTotals } from '../cart/to-totals.ts'
import { addressLines } from '../postal-address/address-lines.ts'
import { statusOf } from './order-status.ts'
import type { OrderView } from './order-view.ts'
import { paymentKindOf } from './payment-kinds.ts'

/** `products` are those of its lines that are still sold: they know their names in both languages. */
export function toOrderView(
  order: MedusaOrder,
  products: readonly UnifiedProduct[],
  locale: Locale,
  signedIn: boolean,
): OrderView {
  const money = (amount: string): Money => ({ amount, currency: order.currency_code })
  const sessions = (order.payment_collections ?? []).flatMap(({ payment_sessions }) => payment_sessions ?? [])
  return {
    title: checkoutMessages(locale).orderNumber(String(order.display_id)),
    number: String(order.display_id),
    date: orderDate(order.created_at, locale),
    status: statusOf(order),
    email: order.email ?? '',
    firstName: order.shipping_address?.first_name ?? '',
    addressLines: addressLines(order.shipping_address, locale),
    lines: order.items
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((line) => ({
        id: line.id,
        ...lineNames(line, products, locale),
        picture: line.thumbnail ?? null,
        quantity: line.quantity,
        total: lineTotals(line, pricesHaveTax(order), money).total,
      })),
    totals: toTotals(order, locale),
    paidBy: paymentKindOf(sessions.at(-1)?.provider_id ?? '') ?? 'invoice',
    signedIn,
  }
}

export function orderDate(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(DATE_TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  )
}
