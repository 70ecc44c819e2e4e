import { medusaPageSchema } from '@tandem/contracts'
import type { Page } from './schema.ts'

export function pageFromMedusa(record: unknown): Page {
  const page = medusaPageSchema.parse(record)
  return {
    tenantMedusaId: page.tenant_id,
    storeMedusaId: page.store_id,
    slug: page.slug,
    content: page.content,
  }
}
