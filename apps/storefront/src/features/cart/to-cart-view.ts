import type { Locale } from '@tandem/contracts/content'
import { type Money, pricesHaveTax, type UnifiedProduct } from '@tandem/contracts/shop'
import type { MedusaCart, PurchaseLine } from '../../medusa/purchase-answers.ts'
import { inLanguage, namesOf } from '../../messages/in-language.ts'
import type { KeptCart } from './cart-cookie.ts'
import type { CartLine, CartView } from './cart-view.ts'
import { toTotals } from './to-totals.ts'

/**
 * `products` are those of the cart's lines that this store sells at the moment, `left` is how many pieces a line can
 * have, by its id, where that is known of the cart as a whole.
 */
export function toCartView(
  cart: MedusaCart,
  kept: KeptCart,
  products: readonly UnifiedProduct[],
  left: ReadonlyMap<string, number | null>,
  locale: Locale,
): CartView {
  const money = (amount: string): Money => ({ amount, currency: cart.currency_code })
  const lines = inOrderOfAdding(cart.items).map((line) => ({
    ...toLine(line, kept, products, left.get(line.id), money, locale),
    ...lineTotals(line, pricesHaveTax(cart), money),
  }))
  return {
    count: countOf(cart),
    lines,
    ...toTotals(cart, locale),
    promotions: (cart.promotions ?? []).flatMap(({ code }) => code ?? []),
    movedFrom: kept.movedFrom && kept.movedFrom !== cart.currency_code ? kept.movedFrom : null,
    blocked: lines.some(({ state }) => state !== 'ok'),
  }
}

export function countOf(cart: Pick<MedusaCart, 'items'>): number {
  return cart.items.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Medusa answers lines in any order; ids grow with time. */
function inOrderOfAdding(lines: readonly PurchaseLine[]): PurchaseLine[] {
  return lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function toLine(
  line: PurchaseLine,
  kept: KeptCart,
  products: readonly UnifiedProduct[],
  known: number | null | undefined,
  money: (amount: string) => Money,
  locale: Locale,
): Omit<CartLine, 'total' | 'totalBefore'> {
  const product = productOf(line, products)
  const variant = product?.variants.find(({ id }) => id === line.variant_id)
  const limited = variant !== undefined && variant.available !== null && !variant.backorder
  const left = known !== undefined ? known : limited ? variant.available : null
  const before = kept.pricesBefore[line.id]
  return {
    id: line.id,
    handle: product?.handle ?? null,
    variantId: line.variant_id ?? null,
    ...lineNames(line, products, locale),
    picture: line.thumbnail ?? product?.thumbnail ?? null,
    quantity: line.quantity,
    unitPrice: money(line.unit_price),
    priceBefore: before !== undefined && before !== line.unit_price ? money(before) : null,
    state:
      variant === undefined
        ? 'gone'
        : left === null || left >= line.quantity
          ? 'ok'
          : left > 0
            ? 'over-stock'
            : 'sold-out',
    left,
  }
}

/** As the price of one is: without tax where that is added below, and there a discount has a row of its own too. */
export function lineTotals(
  line: PurchaseLine,
  withTax: boolean,
  money: (amount: string) => Money,
): Pick<CartLine, 'total' | 'totalBefore'> {
  if (!withTax && line.tax_lines?.length) return { total: money(line.subtotal), totalBefore: null }
  const reduced = Number(line.original_total) > Number(line.total)
  return { total: money(line.total), totalBefore: reduced ? money(line.original_total) : null }
}

function productOf(
  line: Pick<PurchaseLine, 'variant_id'>,
  products: readonly UnifiedProduct[],
): UnifiedProduct | undefined {
  return products.find(({ variants }) => variants.some(({ id }) => id === line.variant_id))
}

/** Answers what it is and what was chosen, in the visitor's language; for what is no longer sold, as it was when it was bought. */
export function lineNames(
  line: Pick<PurchaseLine, 'variant_id' | 'variant_title' | 'product_title' | 'title'>,
  products: readonly UnifiedProduct[],
  locale: Locale,
): { title: string; choice: string } {
  const product = productOf(line, products)
  const variant = product?.variants.find(({ id }) => id === line.variant_id)
  if (!product || !variant) {
    const choice = (line.variant_title ?? '').split(' / ').map((value) => inLanguage(value, locale))
    return { title: inLanguage(line.product_title ?? line.title, locale), choice: choice.join(', ') }
  }
  const choice = product.options
    // What has one value only is no choice.
    .filter(({ values }) => values.length > 1)
    .flatMap(({ title }) => variant.options[title] ?? [])
    .map((value) => inLanguage(value, locale))
  return { title: namesOf(product, locale).title, choice: choice.join(', ') }
}
