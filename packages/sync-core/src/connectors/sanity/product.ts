import { z } from 'zod'
import { sharedScalars } from '../../decide/ownership.ts'
import {
  type BillingProduct,
  billingProduct,
  billingProductSchema,
} from '../../entities/billing-product/billing-product.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import { entriesSchema, isThere, toEntries, tracesSchema } from './document.ts'

/** A published document of the type `product`; what nobody has entered is null. */
export const sanityProductSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  images: z.array(z.string()).nullable(),
  active: z.boolean().nullable(),
  unitLabel: z.string().nullable(),
  taxCode: z.string().nullable(),
  metadata: entriesSchema,
  tandem: tracesSchema,
})

/** null for one that was taken out of the hub and is archived. */
export function productFromSanity(record: unknown): BillingProduct | null {
  const product = sanityProductSchema.parse(record)
  if (!isThere(product)) return null
  const { id, tandem, active, ...fields } = product
  return billingProductSchema.parse({ ...fields, active: active ?? true })
}

export function productToSanity(record: unknown): PlatformRecord {
  const { metadata, ...product } = billingProductSchema.parse(record)
  return { ...product, metadata: toEntries(metadata) }
}

/** Both sides edit a product; when both changed the same field, Payload's value stays. */
export const sanityProductBinding: Binding = {
  connector: 'sanity',
  entity: billingProduct,
  ownership: { existence: 'shared', fields: sharedScalars('hub', Object.keys(billingProductSchema.shape)) },
  fromRemote: productFromSanity,
  toRemote: productToSanity,
}
