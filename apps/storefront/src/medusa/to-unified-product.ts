import type { Locale } from '@tandem/contracts/content'
import type { Money, PriceTiers, UnifiedProduct, UnifiedVariant } from '@tandem/contracts/shop'
import { isInLanguage } from '../messages/in-language.ts'
import { sanitiseHtml } from '../rich-text/sanitise-html.ts'
import type { StoreProduct, StoreVariant } from './answers.ts'

/** A product without its content, which is the other system's part. */
export type CommerceProduct = Omit<UnifiedProduct, 'content'>

export function toCommerceProduct(product: StoreProduct, locale: Locale): CommerceProduct {
  const options = product.options ?? []
  const titles = new Map(options.map((option) => [option.id, option.title]))
  const variants = [...(product.variants ?? [])].sort(byRank((variant) => variant.variant_rank))
  return {
    id: product.id,
    handle: product.handle,
    title: nameIn(locale, product.title, product.metadata?.name),
    subtitle: product.subtitle,
    description: product.description,
    thumbnail: product.thumbnail,
    images: [...(product.images ?? [])].sort(byRank((image) => image.rank)).map((image) => image.url),
    options: options.map((option) => ({
      title: option.title,
      values: inOrderOfVariants(option, variants),
    })),
    variants: variants.map((variant) => toVariant(variant, titles)),
    categories: (product.categories ?? []).map((category) => ({
      id: category.id,
      handle: category.handle,
      name: nameIn(locale, category.name, category.metadata?.name),
    })),
    vendor: product.vendor ? toVendor(product.vendor, locale) : null,
  }
}

/** null: nobody asked for them. */
export function withTiers(product: CommerceProduct, answer: PriceTiers | null): CommerceProduct {
  const currency = answer?.currency_code
  if (!answer || !currency) return product
  const tiersOf = new Map(answer.variants.map(({ id, tiers }) => [id, tiers]))
  return {
    ...product,
    variants: product.variants.map((variant) => {
      const tiers = tiersOf.get(variant.id)
      if (!tiers) return variant
      const priced = tiers.map(({ from, amount }) => ({
        from,
        price: { amount: decimalText(amount), currency },
      }))
      return { ...variant, tiers: priced }
    }),
  }
}

/**
 * A record's own name counts wherever it can be read, so that an edit is seen; names in other languages stand
 * in for it where it can't.
 */
export function nameIn(
  locale: Locale,
  name: string,
  others: Partial<Record<Locale, string>> | undefined,
): string {
  return isInLanguage(name, locale) ? name : (others?.[locale] ?? name)
}

/** In the visitor's language, else in the fallback one. A banner of unknown size would push the page about. */
function toVendor(
  { id, handle, name, story }: NonNullable<StoreProduct['vendor']>,
  locale: Locale,
): UnifiedProduct['vendor'] {
  const inLanguage = (texts: Partial<Record<Locale, string>> = {}) => texts[locale] ?? texts.en
  const html = inLanguage(story?.text)
  const { width, height, ...picture } = story?.banner ?? { width: null, height: null }
  const banner =
    'url' in picture && width && height
      ? { ...picture, width, height, alt: inLanguage(picture.alt) ?? '' }
      : null
  return { id, handle, name, story: html ? sanitiseHtml(html) || null : null, banner }
}

function toVariant(variant: StoreVariant, optionTitles: ReadonlyMap<string, string>): UnifiedVariant {
  const price = moneyOf(variant, 'calculated_amount')
  const original = moneyOf(variant, 'original_amount')
  const amounts = variant.calculated_price
  const reduced = (amounts?.original_amount ?? 0) > (amounts?.calculated_amount ?? 0)
  return {
    id: variant.id,
    title: variant.title ?? '',
    sku: variant.sku,
    options: Object.fromEntries(
      (variant.options ?? []).flatMap(({ option_id, value }) => {
        const title = optionTitles.get(option_id)
        return title === undefined ? [] : [[title, value]]
      }),
    ),
    price,
    originalPrice: reduced ? original : null,
    available: variant.manage_inventory ? Math.max(0, variant.inventory_quantity ?? 0) : null,
    backorder: variant.allow_backorder,
  }
}

function moneyOf(variant: StoreVariant, field: 'calculated_amount' | 'original_amount'): Money | null {
  const amount = variant.calculated_price?.[field]
  const currency = variant.calculated_price?.currency_code
  if (amount === null || amount === undefined || !currency) return null
  return { amount: decimalText(amount), currency }
}

/** Medusa sends amounts as JSON numbers; a plain decimal text of the same digits, never `1e-7`. */
function decimalText(amount: number): string {
  const text = String(amount)
  return text.includes('e') ? amount.toFixed(10).replace(/\.?0+$/, '') : text
}

/** Values in the order in which the variants use them: Medusa doesn't keep the order in which they were typed. */
function inOrderOfVariants(
  option: { id: string; values: { value: string }[] },
  variants: readonly StoreVariant[],
): string[] {
  const used = variants.flatMap((variant) =>
    (variant.options ?? []).filter((chosen) => chosen.option_id === option.id).map((chosen) => chosen.value),
  )
  return [...new Set([...used, ...option.values.map(({ value }) => value)])]
}

function byRank<T>(rankOf: (item: T) => number | null | undefined) {
  return (a: T, b: T) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0)
}
