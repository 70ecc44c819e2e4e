import { medusaPageSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import { type Page, page, pageSchema } from '../../entities/page/page.ts'

/** Editors write pages in Payload; one that is not published there is not in Medusa either. */
export const pageOwnership: Ownership = {
  existence: 'hub',
  fields: ownedBy('hub', Object.keys(pageSchema.shape)),
}

export function pageFromMedusa(record: unknown): Page {
  const page = medusaPageSchema.parse(record)
  return {
    tenantMedusaId: page.tenant_id,
    storeMedusaId: page.store_id,
    slug: page.slug,
    content: page.content,
  }
}

/** The form that the apply route takes. */
export function pageToMedusa(record: unknown): PlatformRecord {
  const page = pageSchema.parse(record)
  return {
    tenant_id: page.tenantMedusaId,
    store_id: page.storeMedusaId,
    slug: page.slug,
    content: page.content,
  }
}

export const pageBinding: Binding = {
  connector: 'medusa',
  entity: page,
  ownership: pageOwnership,
  fromRemote: pageFromMedusa,
  toRemote: pageToMedusa,
}
