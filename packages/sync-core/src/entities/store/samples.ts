import type { medusaStoreSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { currency, few, medusaId, text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { storeSchema } from './store.ts'

/** Answers of Medusa's read route, varied. */
export const medusaStores: z.input<typeof medusaStoreSchema>[] = [
  {
    id: 'str_01JFERN',
    tenant_id: 'tnt_01JFERN',
    handle: 'fernhollow',
    name: 'Fernhollow',
    sales_channel_id: 'sc_01JFERN',
    publishable_key: 'pk_test_1',
    default_locale: 'en',
    locales: ['en'],
    currencies: ['gbp', 'eur', 'usd'],
  },
  {
    id: 'str_01JNOOR',
    tenant_id: 'tnt_01JNOOR',
    handle: 'noor',
    name: 'نور 🌙',
    sales_channel_id: 'sc_01JNOOR',
    publishable_key: 'pk_test_2',
    default_locale: 'ar',
    locales: ['ar', 'en'],
    currencies: ['kwd', 'aed'],
  },
  {
    id: 'str_01JBARE',
    tenant_id: 'tnt_01JNOOR',
    handle: 'bare',
    name: '',
    sales_channel_id: 'sc_01JBARE',
    publishable_key: '',
    default_locale: 'en',
    locales: [],
    currencies: [],
  },
]

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

export const samples: Samples = {
  canonical: storeArbitrary,
  remote: medusaStores,
  hub: [],
  renamed: {
    tenant_id: 'tenantMedusaId',
    sales_channel_id: 'salesChannelId',
    publishable_key: 'publishableKey',
    default_locale: 'defaultLocale',
  },
}
