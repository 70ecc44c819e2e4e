import { medusaStoreSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'

const shape = medusaStoreSchema.shape

/** A store's commerce side; its branding belongs to its editors and is not here. */
export const storeSchema = z.object({
  tenantMedusaId: shape.tenant_id,
  handle: shape.handle,
  name: shape.name,
  salesChannelId: shape.sales_channel_id,
  publishableKey: shape.publishable_key,
  defaultLocale: shape.default_locale,
  locales: shape.locales,
  currencies: shape.currencies,
})
export type Store = z.infer<typeof storeSchema>

export function storeFromHub(document: unknown): Store {
  return storeSchema.parse(document)
}

export function storeToHub(record: unknown): PlatformRecord {
  return storeSchema.parse(record)
}

export const store: EntityDefinition = {
  name: 'store',
  personalFields: [],
  fromHub: storeFromHub,
  toHub: storeToHub,
}
