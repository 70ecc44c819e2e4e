import { z } from 'zod'
import { brandingRecordSchema } from '../content/branding.ts'
import { pageRecordSchema } from '../content/page.ts'
import { tandemMetadataSchema } from '../content/product-content.ts'
import { vendorStoryRecordSchema } from '../content/vendor-story.ts'
import { errorCodeSchema } from '../error-codes.ts'
import { medusaIdSchema } from '../ids.ts'
import { type MedusaEntity, medusaEntitySchema } from './entities.ts'
import { medusaCustomerEditSchema } from './records/customer.ts'
import { medusaOrderEditSchema } from './records/order.ts'

/**
 * Medusa's internal routes: `POST /internal/sync/read`, `/internal/sync/apply` and `/internal/sync/list`. All
 * are signed over the raw body with MEDUSA_SYNC_SECRET in the Standard Webhooks form.
 */

/** At most this many records in one call. */
export const MAX_RECORDS_PER_CALL = 100

/** Tells whether a journalled write landed; stored by the written side in the data's own transaction. */
export const markerSchema = z.object({ rev: z.number().int().nonnegative(), hash: z.string().max(128) })
export type Marker = z.infer<typeof markerSchema>

export const readRequestSchema = z.object({
  entity: medusaEntitySchema,
  ids: z.array(medusaIdSchema).min(1).max(MAX_RECORDS_PER_CALL),
})
export type ReadRequest = z.infer<typeof readRequestSchema>

/** One answer per id asked for, in the same order. `record` is null when Medusa has no such record (or has deleted it). */
export const readResponseSchema = z.object({
  records: z.array(
    z.object({
      id: medusaIdSchema,
      /** Parsed with the entity's schema in `MEDUSA_RECORDS`. */
      record: z.unknown(),
      /** Version of what `apply` would write, be it a missing record that it may create; null when there is nothing to write to. */
      token: z.string().nullable(),
      marker: markerSchema.nullable(),
    }),
  ),
})
export type ReadResponse = z.infer<typeof readResponseSchema>

const itemOf = <Data extends z.ZodType>(data: Data) =>
  z.object({
    id: medusaIdSchema,
    /** The token that was read. When it has changed since, the item is refused as `stale`. */
    expect: z.string(),
    data,
    marker: markerSchema,
    /** The write is refused after this time, so that a slow writer can't overtake a newer one. */
    deadline: z.iso.datetime(),
  })

const applyOf = <Name extends MedusaEntity, Data extends z.ZodType>(entity: Name, data: Data) =>
  z.object({
    entity: z.literal(entity),
    items: z.array(itemOf(data)).min(1).max(MAX_RECORDS_PER_CALL),
  })

/** A write to Medusa: one member per entity that anybody but Medusa has a say in. */
export const applyRequestSchema = z.discriminatedUnion('entity', [
  applyOf('product-content', tandemMetadataSchema),
  applyOf('store-branding', z.object({ branding: brandingRecordSchema.nullable() })),
  applyOf('vendor-story', z.object({ story: vendorStoryRecordSchema.nullable() })),
  /** null deletes it; one that is not there is created. */
  applyOf('page', pageRecordSchema.nullable()),
  applyOf('customer', medusaCustomerEditSchema),
  applyOf('order', medusaOrderEditSchema),
])
export type ApplyRequest = z.infer<typeof applyRequestSchema>

export const applyResponseSchema = z.object({
  results: z.array(
    z.object({
      id: medusaIdSchema,
      outcome: z.enum(['applied', 'stale', 'missing', 'expired', 'failed']),
      /** For `failed`: what went wrong, without personal data. */
      code: errorCodeSchema.optional(),
      message: z.string().optional(),
      /** For RECORD_INVALID: the fields that are refused, as `data` names them. Without it, all that differ. */
      fields: z.array(z.string()).optional(),
    }),
  ),
})
export type ApplyResponse = z.infer<typeof applyResponseSchema>

/** At most this many ids in one page. */
export const MAX_IDS_PER_PAGE = 1_000

/** The ids of every record of an entity, page by page, ordered by their bytes. */
export const listRequestSchema = z.object({
  entity: medusaEntitySchema,
  /** The last id of the page before; null begins. It need not exist any more. */
  after: medusaIdSchema.nullable(),
  limit: z.number().int().min(1).max(MAX_IDS_PER_PAGE),
  /** Only what has changed since then, itself or by a row that it shows; what has been deleted, too. */
  changedSince: z.iso.datetime().optional(),
})
export type ListRequest = z.infer<typeof listRequestSchema>

/** Fewer ids than asked for: the last page. */
export const listResponseSchema = z.object({
  ids: z.array(medusaIdSchema).max(MAX_IDS_PER_PAGE),
  /** Medusa's clock before it looked: what changes later is not in the answer for certain. */
  asOf: z.iso.datetime(),
})
export type ListResponse = z.infer<typeof listResponseSchema>
