import { pageRecordSchema } from '@tandem/contracts'
import { z } from 'zod'

const shape = pageRecordSchema.shape

/** A published page: where it is shown, under which address, and what it says in each language. */
export const pageSchema = z.object({
  tenantMedusaId: shape.tenant_id,
  storeMedusaId: shape.store_id,
  slug: shape.slug,
  content: shape.content,
})
export type Page = z.infer<typeof pageSchema>
