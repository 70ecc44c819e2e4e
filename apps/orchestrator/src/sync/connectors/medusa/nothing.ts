import type { Entity } from '@tandem/contracts'
import type { PlatformRecord } from '@tandem/sync-core'

/** What is written where nothing shall be left. null: the record itself goes. */
export const NOTHING: Readonly<Partial<Record<Entity, PlatformRecord | null>>> = {
  'product-content': { content: {} },
  'store-branding': { branding: null },
  'vendor-story': { story: null },
  page: null,
}
