import { z } from 'zod'
import { ownedBy, sharedScalars } from '../../decide/ownership.ts'
import {
  type BillingPrice,
  billingPrice,
  billingPriceSchema,
} from '../../entities/billing-price/billing-price.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import { fromMinorUnits, toMinorUnits } from './minor-units.ts'
import { isThere, withoutTraces } from './traces.ts'

const decimal = z.string().nullable()

/**
 * A price as Stripe answers it with its tiers, and with what its product says about it: `is_default` is the
 * connector's own word for being the product's `default_price`.
 */
export const stripePriceSchema = z.object({
  id: z.string(),
  product: z.string(),
  is_default: z.boolean(),
  currency: z.string(),
  unit_amount_decimal: decimal,
  recurring: z
    .object({
      interval: z.enum(['day', 'week', 'month', 'year']),
      interval_count: z.number().int(),
      usage_type: z.enum(['licensed', 'metered']),
    })
    .nullable(),
  tiers: z
    .array(
      z.object({
        up_to: z.number().int().nullable(),
        unit_amount_decimal: decimal,
        flat_amount_decimal: decimal,
      }),
    )
    .nullable(),
  tax_behavior: z.enum(['inclusive', 'exclusive', 'unspecified']).nullable(),
  nickname: z.string().nullable(),
  lookup_key: z.string().nullable(),
  active: z.boolean(),
  metadata: z.record(z.string(), z.string()),
})

/** null for one that was taken out of the hub and is archived, or is not finished yet. */
export function priceFromStripe(record: unknown): BillingPrice | null {
  const price = stripePriceSchema.parse(record)
  if (!isThere(price)) return null
  const main = (minor: string | null) => (minor ? fromMinorUnits(minor, price.currency) : null)
  return billingPriceSchema.parse({
    product: price.product,
    currency: price.currency,
    amount: main(price.unit_amount_decimal),
    interval: price.recurring?.interval ?? null,
    intervalCount: price.recurring?.interval_count ?? null,
    usageType: price.recurring?.usage_type ?? null,
    tiers:
      price.tiers?.map((tier) => ({
        upTo: tier.up_to,
        amount: main(tier.unit_amount_decimal),
        flatAmount: main(tier.flat_amount_decimal),
      })) ?? null,
    taxBehavior: price.tax_behavior ?? 'unspecified',
    nickname: price.nickname,
    lookupKey: price.lookup_key,
    isDefault: price.is_default,
    active: price.active,
    metadata: withoutTraces(price.metadata),
  })
}

/** In the shape of Stripe's answers, so that it is compared with one; `is_default` is its product's to say. */
export function priceToStripe(record: unknown): PlatformRecord {
  const price = billingPriceSchema.parse(record)
  const minor = (amount: string | null) => (amount === null ? null : toMinorUnits(amount, price.currency))
  const { currency, nickname, active, metadata } = price
  return {
    ...{ currency, nickname, active, metadata },
    product: price.product,
    unit_amount_decimal: minor(price.amount),
    recurring:
      price.interval === null
        ? null
        : {
            interval: price.interval,
            interval_count: price.intervalCount ?? 1,
            usage_type: price.usageType ?? 'licensed',
          },
    tiers:
      price.tiers?.map((tier) => ({
        up_to: tier.upTo,
        unit_amount_decimal: minor(tier.amount),
        flat_amount_decimal: minor(tier.flatAmount),
      })) ?? null,
    tax_behavior: price.taxBehavior,
    lookup_key: price.lookupKey,
    is_default: price.isDefault,
  }
}

/** What a price is for ever, once it is made. */
const FOR_EVER = ['product', 'currency', 'amount', 'interval', 'intervalCount', 'usageType', 'tiers']
const EDITED = ['taxBehavior', 'nickname', 'lookupKey', 'isDefault', 'active', 'metadata']

/** Both sides make prices. What of one is for ever neither changes: another amount is another price. */
export const stripePriceBinding: Binding = {
  connector: 'stripe',
  entity: billingPrice,
  ownership: {
    existence: 'shared',
    fields: { ...ownedBy('remote', FOR_EVER), ...sharedScalars('hub', EDITED) },
  },
  // A price that was made already is looked for among its product's, by the trace that it carries.
  naturalKey: ({ product }) => (typeof product === 'string' ? product : null),
  fromRemote: priceFromStripe,
  toRemote: priceToStripe,
}
