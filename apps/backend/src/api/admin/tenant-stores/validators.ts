import { z } from '@medusajs/framework/zod'
import { createFindParams } from '@medusajs/medusa/api/utils/validators'
import { LOCALES } from '@tandem/contracts/content'
import { handleSchema, nameSchema, oneOrMore } from '../fields.ts'

const currencySchema = z.string().regex(/^[a-z]{3}$/, 'a currency is a lower-case ISO code')
const localeSchema = z.enum(LOCALES)

const fields = {
  name: nameSchema,
  default_locale: localeSchema,
  locales: z.array(localeSchema).min(1),
  currencies: z.array(currencySchema).min(1),
}

export const createStoreSchema = z
  .strictObject({ tenant_id: z.string(), handle: handleSchema, ...fields })
  .refine((store) => store.locales.includes(store.default_locale), {
    path: ['default_locale'],
    message: 'the default locale is one of the locales',
  })
export type CreateStore = z.infer<typeof createStoreSchema>

/** The default locale is judged against the stored locales where only one of the two is given. */
export const updateStoreSchema = z.strictObject(fields).partial()
export type UpdateStore = z.infer<typeof updateStoreSchema>

export const listStoresSchema = createFindParams({ limit: 50, offset: 0 }).extend({
  q: z.string().optional(),
  handle: oneOrMore(z.string()).optional(),
  tenant_id: oneOrMore(z.string()).optional(),
})

export const storeQuery = {
  entity: 'tenant_store',
  defaults: [
    'id',
    'handle',
    'name',
    'sales_channel_id',
    'publishable_key_id',
    'publishable_key',
    'default_locale',
    'locales',
    'currencies',
    'created_at',
    'updated_at',
    'tenant.id',
    'tenant.handle',
    'tenant.name',
  ],
}
