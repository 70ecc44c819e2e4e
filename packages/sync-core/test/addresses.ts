import type { medusaAddressSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { orNull, text } from './values.ts'

export const address: fc.Arbitrary<z.input<typeof medusaAddressSchema>> = fc.record({
  first_name: orNull(text),
  last_name: orNull(text),
  company: orNull(text),
  address_1: orNull(text),
  address_2: orNull(text),
  city: orNull(text),
  province: orNull(text),
  postal_code: orNull(text),
  country_code: orNull(fc.constantFrom('gb', 'kw', 'us')),
  phone: orNull(text),
})
