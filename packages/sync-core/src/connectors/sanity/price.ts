import { z } from 'zod'
import { ownedBy, sharedScalars } from '../../decide/ownership.ts'
import { decimalsOf, padded } from '../../entities/billing-price/amount.ts'
import {
  type BillingPrice,
  billingPrice,
  billingPriceSchema,
} from '../../entities/billing-price/billing-price.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import { entriesSchema, isThere, toEntries, tracesSchema } from './document.ts'

/** A published document of the type `price`; what nobody has entered is null. Amounts are texts, as people write them. */
export const sanityPriceSchema = z.object({
  id: z.string(),
  product: z.object({ _ref: z.string() }),
  currency: z.string(),
  amount: z.string().nullable(),
  interval: z.enum(['day', 'week', 'month', 'year']).nullable(),
  intervalCount: z.number().int().nullable(),
  usageType: z.enum(['licensed', 'metered']).nullable(),
  tiers: z
    .array(
      z.object({
        upTo: z.number().int().nullable(),
        amount: z.string().nullable(),
        flatAmount: z.string().nullable(),
      }),
    )
    .nullable(),
  taxBehavior: z.enum(['inclusive', 'exclusive', 'unspecified']).nullable(),
  nickname: z.string().nullable(),
  lookupKey: z.string().nullable(),
  isDefault: z.boolean().nullable(),
  active: z.boolean().nullable(),
  metadata: entriesSchema,
  tandem: tracesSchema,
})

/** null for one that was taken out of the hub and is archived. */
export function priceFromSanity(record: unknown): BillingPrice | null {
  const price = sanityPriceSchema.parse(record)
  if (!isThere(price)) return null
  const { id, tandem, interval, ...fields } = price
  return billingPriceSchema.parse({
    ...fields,
    product: price.product._ref,
    currency: price.currency.trim().toLowerCase(),
    amount: price.amount?.trim() || null,
    interval,
    // Of what is paid once these say nothing.
    intervalCount: interval && (price.intervalCount ?? 1),
    usageType: interval && (price.usageType ?? 'licensed'),
    taxBehavior: price.taxBehavior ?? 'unspecified',
    isDefault: price.isDefault ?? false,
    active: price.active ?? true,
  })
}

export function priceToSanity(record: unknown): PlatformRecord {
  const { product, metadata, amount, tiers, ...price } = billingPriceSchema.parse(record)
  const shown = (text: string | null) => (text === null ? null : padded(text, decimalsOf(price.currency)))
  return {
    ...price,
    product: { _type: 'reference', _ref: product },
    amount: shown(amount),
    tiers:
      tiers?.map((tier, index) => ({
        _key: `tier${index}`,
        _type: 'tier',
        upTo: tier.upTo,
        amount: shown(tier.amount),
        flatAmount: shown(tier.flatAmount),
      })) ?? null,
    metadata: toEntries(metadata),
  }
}

/** A price stays with its product, and steps are made where it is billed. */
const FOLLOWED = ['product', 'tiers']

/**
 * Both sides edit a price, its amount too: to whoever edits it, it is one that costs something else now. What it was
 * before is kept where it is billed (`hub/documents/billing-price.ts`).
 */
export const sanityPriceBinding: Binding = {
  connector: 'sanity',
  entity: billingPrice,
  ownership: {
    existence: 'shared',
    fields: {
      ...sharedScalars('hub', Object.keys(billingPriceSchema.shape)),
      ...ownedBy('hub', FOLLOWED),
    },
  },
  fromRemote: priceFromSanity,
  toRemote: priceToSanity,
}
