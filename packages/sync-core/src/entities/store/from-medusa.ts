import { medusaStoreSchema } from '@tandem/contracts'
import type { Store } from './schema.ts'

export function storeFromMedusa(record: unknown): Store {
  const store = medusaStoreSchema.parse(record)
  return {
    tenantMedusaId: store.tenant_id,
    handle: store.handle,
    name: store.name,
    salesChannelId: store.sales_channel_id,
    publishableKey: store.publishable_key,
    defaultLocale: store.default_locale,
    locales: store.locales,
    currencies: store.currencies,
  }
}
