import fc from 'fast-check'
import { medusaId, settings, text } from '../../../test/values.ts'
import { vendorSchema } from './schema.ts'

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
