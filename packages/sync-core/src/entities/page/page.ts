import { pageRecordSchema } from '@tandem/contracts/content'
import { z } from 'zod'
import type { EntityDefinition } from '../entity-definition.ts'

const shape = pageRecordSchema.shape

/** A published page: where it is shown, under which address, and what it says in each language. */
export const pageSchema = z.object({
  tenantMedusaId: shape.tenant_id,
  storeMedusaId: shape.store_id,
  slug: shape.slug,
  content: shape.content,
})
export type Page = z.infer<typeof pageSchema>

/** A published page as the connector reads it; one that is only drafted, or in no store, is not there. */
export function pageFromHub(document: unknown): Page {
  return pageSchema.parse(document)
}

export const page: EntityDefinition = {
  name: 'page',
  personalFields: [],
  fromHub: pageFromHub,
}
