import fc from 'fast-check'
import { address } from '../../../test/addresses.ts'
import { few, medusaId, orNull, text } from '../../../test/values.ts'
import { customerSchema } from './schema.ts'

export const customerArbitrary = fc
  .record({
    email: orNull(text),
    firstName: orNull(text),
    lastName: orNull(text),
    phone: orNull(text),
    company: orNull(text),
    vatNumber: orNull(text),
    hasAccount: fc.boolean(),
    addresses: few(
      fc
        .tuple(
          address,
          fc.record({
            id: medusaId('cuaddr'),
            address_name: orNull(text),
            is_default_shipping: fc.boolean(),
            is_default_billing: fc.boolean(),
          }),
        )
        .map(([where, more]) => ({ ...where, ...more })),
    ),
  })
  .map((record) => customerSchema.parse(record))
