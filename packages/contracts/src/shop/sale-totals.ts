/**
 * What a cart or an order comes to, as Medusa tells it: `Amount` is a number in letters and decimal text in the
 * shop. A name with `subtotal` is without tax, any other with it, whichever way the prices are.
 */
export interface Sale<Amount> {
  total: Amount
  tax_total: Amount
  item_subtotal: Amount
  original_item_total: Amount
  discount_subtotal: Amount
  discount_total: Amount
  shipping_subtotal: Amount
  original_shipping_total: Amount
  items: readonly Taxed[]
  shipping_methods?: readonly Taxed[] | null | undefined
}

interface Taxed {
  is_tax_inclusive?: boolean | null | undefined
  tax_lines?: readonly { rate: number; description?: string | null | undefined }[] | null | undefined
}

/** Rows that add up: where prices have the tax in them the tax is a part of the total, else a row of it. */
export interface SaleTotals<Amount> {
  /** Before discounts and shipping. */
  items: Amount
  /** null when nothing is taken off. */
  discount: Amount | null
  shipping: Amount
  tax: {
    /** Whether the prices have it in them. */
    included: boolean
    amount: Amount
    /** As the shop's owner calls it; null when Medusa names none. */
    name: string | null
    /** Percent, each once, the highest first. */
    rates: number[]
  }
  total: Amount
}

/** Every amount is Medusa's own. */
export function saleTotals<Amount>(sale: Sale<Amount>): SaleTotals<Amount> {
  const included = pricesHaveTax(sale)
  const discount = included ? sale.discount_total : sale.discount_subtotal
  const lines = taxedParts(sale).flatMap(({ tax_lines }) => tax_lines ?? [])
  return {
    items: included ? sale.original_item_total : sale.item_subtotal,
    discount: Number(discount) > 0 ? discount : null,
    shipping: included ? sale.original_shipping_total : sale.shipping_subtotal,
    tax: {
      included,
      amount: sale.tax_total,
      name: lines.find(({ description }) => description)?.description ?? null,
      rates: [...new Set(lines.map(({ rate }) => rate))].toSorted((a, b) => b - a),
    },
    total: sale.total,
  }
}

/** A sale with both kinds of prices is added up without tax, which is right for either. */
export function pricesHaveTax(sale: Pick<Sale<unknown>, 'items' | 'shipping_methods'>): boolean {
  const parts = taxedParts(sale)
  return parts.length > 0 && parts.every(({ is_tax_inclusive }) => is_tax_inclusive === true)
}

function taxedParts(sale: Pick<Sale<unknown>, 'items' | 'shipping_methods'>): Taxed[] {
  return [...sale.items, ...(sale.shipping_methods ?? [])]
}
