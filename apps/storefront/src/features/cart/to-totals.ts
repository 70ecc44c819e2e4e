import type { Locale, Money } from '@tandem/contracts'
import type { MedusaCart, MedusaOrder } from '../../medusa/purchase-answers.ts'
import { inLanguage } from '../../words/in-language.ts'

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

export interface TotalTax {
  /** Whether the prices have it in them. */
  included: boolean
  /** null while the country is open; nothing is charged when it is zero. */
  amount: Money | null
  /** As the shop's owner calls it, in the visitor's language; null when Medusa names none. */
  name: string | null
  /** Percent, each once, the highest first. */
  rates: number[]
}

type Taxed = Pick<MedusaCart['items'][number], 'is_tax_inclusive' | 'tax_lines'>

/** Every amount is Medusa's own. */
export function toTotals(sale: MedusaCart | MedusaOrder, locale: Locale): TotalsOf {
  const money = (amount: string): Money => ({ amount, currency: sale.currency_code })
  const included = pricesHaveTax(sale)
  const discount = included ? sale.discount_total : sale.discount_subtotal
  const shipping = included ? sale.original_shipping_total : sale.shipping_subtotal
  const lines = taxedParts(sale).flatMap(({ tax_lines }) => tax_lines ?? [])
  const name = lines.find(({ description }) => description)?.description
  return {
    items: money(included ? sale.original_item_total : sale.item_subtotal),
    discount: Number(discount) > 0 ? money(discount) : null,
    shipping: sale.shipping_methods?.length ? money(shipping) : null,
    tax: {
      included,
      amount: sale.shipping_address?.country_code ? money(sale.tax_total) : null,
      name: name ? inLanguage(name, locale) : null,
      rates: [...new Set(lines.map(({ rate }) => rate))].toSorted((a, b) => b - a),
    },
    total: money(sale.total),
  }
}

/** A sale with both kinds of prices is added up without tax, which is right for either. */
export function pricesHaveTax(sale: MedusaCart | MedusaOrder): boolean {
  const parts = taxedParts(sale)
  return parts.length > 0 && parts.every(({ is_tax_inclusive }) => is_tax_inclusive === true)
}

function taxedParts(sale: MedusaCart | MedusaOrder): Taxed[] {
  return [...sale.items, ...(sale.shipping_methods ?? [])]
}
