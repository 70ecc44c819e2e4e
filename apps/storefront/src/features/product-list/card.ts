import type { Locale } from '@tandem/contracts/content'
import type { Money, UnifiedProduct, UnifiedVariant } from '@tandem/contracts/shop'
import { compareMoney } from '../../messages/format.ts'
import { isInLanguage, namesOf } from '../../messages/in-language.ts'

/** A product as a list shows it: a fraction of it, because every card travels with the page twice. */
export interface Card {
  handle: string
  title: string
  subtitle: string | null
  vendor: string | null
  picture: string | null
  /** Shown under the pointer. */
  secondPicture: string | null
  /** The lowest of its variants. */
  price: Money | null
  originalPrice: Money | null
  /** Other variants cost more. */
  pricesVary: boolean
  soldOut: boolean
  versions: number
}

export function toCard(product: UnifiedProduct, locale: Locale): Card {
  const { title, subtitle } = namesOf(product, locale)
  const priced = product.variants.flatMap(({ price, originalPrice }) =>
    price ? [{ price, originalPrice }] : [],
  )
  const [lowest] = [...priced].sort((a, b) => compareMoney(a.price, b.price))
  const [picture, secondPicture] = [
    ...new Set([...(product.thumbnail ? [product.thumbnail] : []), ...product.images]),
  ]
  return {
    handle: product.handle,
    title,
    subtitle: subtitle && isInLanguage(subtitle, locale) ? subtitle : null,
    vendor: product.vendor?.name ?? null,
    picture: picture ?? null,
    secondPicture: secondPicture ?? null,
    price: lowest?.price ?? null,
    originalPrice: lowest?.originalPrice ?? null,
    pricesVary: priced.some(({ price }) => lowest && compareMoney(price, lowest.price) > 0),
    soldOut: product.variants.length > 0 && !product.variants.some(canBeBought),
    versions: product.variants.length,
  }
}

export function canBeBought({ available, backorder }: UnifiedVariant): boolean {
  return available === null || available > 0 || backorder
}
