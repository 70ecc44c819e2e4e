import type { Entity } from '@tandem/contracts'
import { SyncError } from '@tandem/sync-core'
import { MIRROR_TABLES } from './mirror-tables.ts'

/** Documents that Payload owns: they have no mirror table. */
const OWN_DOCUMENTS: Readonly<Partial<Record<Entity, string>>> = {
  'product-content': 'product_content',
  'store-branding': 'stores',
  'vendor-story': 'vendors',
  page: 'pages',
}

/** The table whose rows are an entity's documents, each with a unique `medusa_id` and an `updated_at`. */
export function documentTableOf(entity: Entity): string {
  const table = MIRROR_TABLES[entity]?.table ?? OWN_DOCUMENTS[entity]
  if (!table) throw new SyncError('INTERNAL', `${entity} has no documents in Payload`)
  return table
}
