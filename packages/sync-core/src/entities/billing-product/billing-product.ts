import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'
import { filledIn } from '../filled-in.ts'

/** Texts by name. A key that holds nothing is not there. */
export const metadataSchema = z
  .record(z.string(), z.string())
  .nullable()
  .transform((texts) => Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text !== '')))

/** What a tenant sells by a billing system: its prices are records of their own. */
export const billingProductSchema = z.object({
  name: z.string(),
  description: filledIn,
  /** Addresses of pictures, the first one is shown. */
  images: z
    .array(z.string())
    .nullable()
    .transform((list) => list ?? []),
  active: z.boolean(),
  /** What one of it is called on an invoice: `seat`. */
  unitLabel: filledIn,
  taxCode: filledIn,
  metadata: metadataSchema,
})
export type BillingProduct = z.infer<typeof billingProductSchema>

const documentSchema = z.looseObject({ status: z.enum(['draft', 'published']).nullable() })

/** Tells whether a document is anybody else's business yet. */
export const isPublished = (document: unknown): boolean =>
  documentSchema.parse(document).status === 'published'

/** null while it is a draft. */
export function billingProductFromHub(document: unknown): BillingProduct | null {
  return isPublished(document) ? billingProductSchema.parse(document) : null
}

export function billingProductToHub(record: unknown): PlatformRecord {
  return { status: 'published', ...billingProductSchema.parse(record) }
}

export const billingProduct: EntityDefinition = {
  name: 'billing-product',
  personalFields: [],
  fromHub: billingProductFromHub,
  toHub: billingProductToHub,
}
