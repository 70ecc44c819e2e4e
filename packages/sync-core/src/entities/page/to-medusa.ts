import type { PlatformRecord } from '../entity-definition.ts'
import { pageSchema } from './schema.ts'

/** What the apply route takes. */
export function pageToMedusa(record: unknown): PlatformRecord {
  const page = pageSchema.parse(record)
  return {
    tenant_id: page.tenantMedusaId,
    store_id: page.storeMedusaId,
    slug: page.slug,
    content: page.content,
  }
}
