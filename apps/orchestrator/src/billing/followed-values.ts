import { medusaProductSchema } from '@tandem/contracts/sync'
import { decimalsOf, padded } from '@tandem/sync-core'

/** What a billing product, and each of its prices, takes from the product of Medusa's that it follows. */
export type FollowedProduct = {
  readonly name: string
  readonly description: string | null
  readonly images: readonly string[]
  readonly active: boolean
}
export type FollowedPrice = {
  /** Which of the product's prices it is, whatever it costs. */
  readonly key: string
  readonly variant: string
  readonly nickname: string
  readonly currency: string
  readonly amount: string
}

/** As much as Stripe takes of each. */
const LONGEST_NAME = 250
const LONGEST_DESCRIPTION = 40_000
const MOST_IMAGES = 8

/** The fields that nobody edits while they are taken from Medusa. */
export const FOLLOWED_FIELDS = ['name', 'description', 'images', 'active'] as const
export const FOLLOWED_PRICE_FIELDS = [
  ...(['amount', 'currency', 'interval', 'intervalCount', 'usageType'] as const),
  ...(['nickname', 'active'] as const),
]

const shownSchema = medusaProductSchema.pick({
  title: true,
  description: true,
  status: true,
  thumbnail: true,
})

/** @param product as its mirror has it. */
export function followedProduct(product: unknown): FollowedProduct {
  const { title, description, status, thumbnail } = shownSchema.parse(product)
  const images = medusaProductSchema.shape.images.nullable().parse(Object(product).images) ?? []
  const pictures = new Set([thumbnail ?? '', ...images].filter((one) => /^https?:\/\//.test(one)))
  return {
    name: title.slice(0, LONGEST_NAME),
    description: description?.slice(0, LONGEST_DESCRIPTION) || null,
    images: [...pictures].slice(0, MOST_IMAGES),
    active: status === 'published',
  }
}

/**
 * A price for each variant and currency, in the order of the variants: what one piece costs whoever buys it. Those of
 * price lists and for many pieces are Medusa's to give: Stripe would offer them to everybody.
 */
export function followedPrices(variants: unknown): FollowedPrice[] {
  const known = medusaProductSchema.shape.variants.nullable().parse(variants) ?? []
  const found = new Map<string, FollowedPrice>()
  for (const { id: variant, title: nickname, prices } of known) {
    for (const { currency_code, amount, min_quantity, price_list_id } of prices) {
      if (price_list_id !== null || (min_quantity ?? 1) > 1) continue
      const currency = currency_code.toLowerCase()
      const key = `${variant}/${currency}`
      if (found.has(key)) continue
      found.set(key, { key, variant, nickname, currency, amount: padded(amount, decimalsOf(currency)) })
    }
  }
  return [...found.values()]
}
