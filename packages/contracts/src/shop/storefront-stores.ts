import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'

/**
 * `GET /storefront/stores` on the backend: every store of an active tenant with what a shop needs to sell.
 * Public: publishable keys are public by design. Branding is Payload's and not here, so a shop can open
 * without it.
 */
export const storefrontStoreSchema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  tenant: z.object({ id: medusaIdSchema, handle: z.string(), name: z.string() }),
  salesChannelId: medusaIdSchema,
  publishableKey: z.string(),
  defaultLocale: z.string(),
  locales: z.array(z.string()).min(1),
  currencies: z.array(z.string()).min(1),
})
export type StorefrontStore = z.infer<typeof storefrontStoreSchema>

export const storefrontStoresSchema = z.object({ stores: z.array(storefrontStoreSchema) })
