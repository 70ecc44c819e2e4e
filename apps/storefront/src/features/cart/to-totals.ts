import type { Locale } from '@tandem/contracts/content'
import { type Money, type SaleTotals, saleTotals } from '@tandem/contracts/shop'
import type { MedusaCart, MedusaOrder } from '../../medusa/purchase-answers.ts'
import { inLanguage } from '../../messages/in-language.ts'

/** What it comes to, in rows that add up: where prices have the tax in them the tax is a part of the total, else a row of it. */
export interface TotalsOf {
  /** Before discounts and shipping. */
  items: Money
  /** null when nothing is taken off. */
  discount: Money | null
  /** null until a way of delivery is chosen. */
  shipping: Money | null
  tax: TotalTax
  total: Money
}

export interface TotalTax extends Omit<SaleTotals<Money>['tax'], 'amount'> {
  /** null while the country is open; nothing is charged when it is zero. */
  amount: Money | null
}

/** In the visitor's language and the sale's currency. */
export function toTotals(sale: MedusaCart | MedusaOrder, locale: Locale): TotalsOf {
  const money = (amount: string): Money => ({ amount, currency: sale.currency_code })
  const { items, discount, shipping, tax, total } = saleTotals(sale)
  return {
    items: money(items),
    discount: discount === null ? null : money(discount),
    shipping: sale.shipping_methods?.length ? money(shipping) : null,
    tax: {
      ...tax,
      amount: sale.shipping_address?.country_code ? money(tax.amount) : null,
      name: tax.name === null ? null : inLanguage(tax.name, locale),
    },
    total: money(total),
  }
}
