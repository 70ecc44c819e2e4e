import { z } from 'zod'
import { isPublished, metadataSchema } from '../billing-product/billing-product.ts'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'
import { filledIn } from '../filled-in.ts'
import { decimalsOf, normalized, padded } from './amount.ts'
import { priceTitle } from './price-title.ts'

const amount = z.string().transform((text, context) => {
  try {
    return normalized(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'is not an amount' })
    return z.NEVER
  }
})

/** Of a price in steps: what one costs up to so many, null for all that are more. */
const tierSchema = z.object({
  upTo: z.number().int().nullable(),
  amount: amount.nullable(),
  flatAmount: amount.nullable(),
})

/**
 * What a billing product costs. Another amount is another price: it takes the place of this one, which stays for
 * whoever has bought by it.
 */
export const billingPriceSchema = z.object({
  /** The product's id where it is billed. */
  product: z.string(),
  /** `eur`. */
  currency: z.string(),
  /** In the currency's main unit; null of a price in steps, or one that whoever pays chooses. */
  amount: amount.nullable(),
  /** How often it is paid; null for once. */
  interval: z.enum(['day', 'week', 'month', 'year']).nullable(),
  intervalCount: z.number().int().nullable(),
  usageType: z.enum(['licensed', 'metered']).nullable(),
  tiers: z.array(tierSchema).nullable(),
  taxBehavior: z.enum(['inclusive', 'exclusive', 'unspecified']),
  nickname: filledIn,
  /** By what a shop asks for whatever the price is now: no two active ones have the same. */
  lookupKey: filledIn,
  /** Whether it is its product's first one. */
  isDefault: z.boolean(),
  active: z.boolean(),
  metadata: metadataSchema,
})
export type BillingPrice = z.infer<typeof billingPriceSchema>

const hasProduct = (document: unknown): boolean => Object(document).product !== null

/** null while it is a draft, and until its product is where it is billed. */
export function billingPriceFromHub(document: unknown): BillingPrice | null {
  return isPublished(document) && hasProduct(document) ? billingPriceSchema.parse(document) : null
}

export function billingPriceToHub(record: unknown): PlatformRecord {
  const price = billingPriceSchema.parse(record)
  const shown = (text: string) => padded(text, decimalsOf(price.currency))
  return {
    ...price,
    status: 'published',
    title: priceTitle({ ...price, amount: price.amount === null ? null : shown(price.amount) }),
    amount: price.amount === null ? null : shown(price.amount),
    tiers:
      price.tiers?.map((tier) => ({
        ...tier,
        amount: tier.amount === null ? null : shown(tier.amount),
        flatAmount: tier.flatAmount === null ? null : shown(tier.flatAmount),
      })) ?? null,
  }
}

export const billingPrice: EntityDefinition = {
  name: 'billing-price',
  personalFields: [],
  fromHub: billingPriceFromHub,
  toHub: billingPriceToHub,
}
