import type { medusaVendorSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { medusaId, settings, text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { vendorSchema } from './vendor.ts'

/** Answers of Medusa's read route, varied. */
export const medusaVendors: z.input<typeof medusaVendorSchema>[] = [
  {
    id: 'ven_01JKILN',
    tenant_id: 'tnt_01JFERN',
    handle: 'kiln-row',
    name: 'Kiln Row Pottery',
    status: 'approved',
    commission_rate: 12.5,
    business: {
      vat: 'GB000000000',
      address: { city: 'Sheffield', lines: ['3 Kiln Row', ''] },
      insured: true,
    },
  },
  {
    id: 'ven_01JOUD',
    tenant_id: 'tnt_01JNOOR',
    handle: 'bayt-al-oud',
    name: 'بيت العود 🪵',
    status: 'pending',
    commission_rate: 0,
    business: { licence: null },
  },
  {
    id: 'ven_01JBARE',
    tenant_id: 'tnt_01JNOOR',
    handle: 'bare',
    name: '',
    status: 'suspended',
    commission_rate: 100,
    business: {},
  },
]

export const vendorArbitrary = fc
  .record({
    tenantMedusaId: medusaId('tnt'),
    handle: text,
    name: text,
    status: fc.constantFrom('pending', 'approved', 'suspended'),
    commissionRate: fc.constantFrom(0, 7.5, 12, 33.333, 100),
    business: settings,
  })
  .map((record) => vendorSchema.parse(record))

export const samples: Samples = {
  canonical: vendorArbitrary,
  remote: medusaVendors,
  hub: [],
  renamed: { tenant_id: 'tenantMedusaId', commission_rate: 'commissionRate' },
}
