import { z } from 'zod'
import { sharedScalars } from '../../decide/ownership.ts'
import {
  type BillingProduct,
  billingProduct,
  billingProductSchema,
} from '../../entities/billing-product/billing-product.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import { isThere, withoutTraces } from './traces.ts'

/** A product as Stripe answers it; what it leaves out is null. */
export const stripeProductSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  images: z.array(z.string()),
  active: z.boolean(),
  unit_label: z.string().nullable(),
  tax_code: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
})

/** null for one that was taken out of the hub and is archived, or is not finished yet. */
export function productFromStripe(record: unknown): BillingProduct | null {
  const product = stripeProductSchema.parse(record)
  if (!isThere(product)) return null
  return billingProductSchema.parse({
    name: product.name,
    description: product.description,
    images: product.images,
    active: product.active,
    unitLabel: product.unit_label,
    taxCode: product.tax_code,
    metadata: withoutTraces(product.metadata),
  })
}

export function productToStripe(record: unknown): PlatformRecord {
  const { unitLabel, taxCode, ...product } = billingProductSchema.parse(record)
  return { ...product, unit_label: unitLabel, tax_code: taxCode }
}

/** A product is edited on both sides; when both changed the same field, Payload's value stays. */
export const stripeProductBinding: Binding = {
  connector: 'stripe',
  entity: billingProduct,
  ownership: { existence: 'shared', fields: sharedScalars('hub', Object.keys(billingProductSchema.shape)) },
  fromRemote: productFromStripe,
  toRemote: productToStripe,
}
