import fc from 'fast-check'
import { currency, few, medusaId, text } from '../../../test/values.ts'
import { storeSchema } from './schema.ts'

export const storeArbitrary = fc
  .record({
    tenantMedusaId: medusaId('tnt'),
    handle: text,
    name: text,
    salesChannelId: medusaId('sc'),
    publishableKey: medusaId('pk'),
    defaultLocale: fc.constantFrom('en', 'ar'),
    locales: few(fc.constantFrom('en', 'ar')),
    currencies: few(currency),
  })
  .map((record) => storeSchema.parse(record))
