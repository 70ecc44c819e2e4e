import { medusaStoreSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding } from '../../entities/entity-definition.ts'
import { type Store, store, storeSchema } from '../../entities/store/store.ts'

export const storeOwnership: Ownership = {
  existence: 'remote',
  fields: ownedBy('remote', Object.keys(storeSchema.shape)),
}

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

export const storeBinding: Binding = {
  connector: 'medusa',
  entity: store,
  ownership: storeOwnership,
  fromRemote: storeFromMedusa,
}
