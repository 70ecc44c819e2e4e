import { medusaStoreSchema } from '@tandem/contracts'
import { z } from 'zod'

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
