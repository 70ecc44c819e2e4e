import type { medusaCustomerSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { address } from '../../../test/addresses.ts'
import { few, medusaId, orNull, text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { customerSchema } from './customer.ts'

/** Answers of Medusa's read route, varied. */
export const medusaCustomers: z.input<typeof medusaCustomerSchema>[] = [
  {
    id: 'cus_01JACCOUNT',
    email: 'asha@example.test',
    first_name: 'Asha',
    last_name: "O'Brien",
    phone: '+44 20 7946 0000',
    company_name: 'Kiln Row Ltd',
    vat_number: 'GB000000000',
    has_account: true,
    addresses: [
      {
        id: 'cuaddr_01J',
        address_name: 'Studio',
        is_default_shipping: true,
        is_default_billing: false,
        first_name: 'Asha',
        last_name: "O'Brien",
        company: null,
        address_1: '3 Kiln Row',
        address_2: '',
        city: 'Sheffield',
        province: null,
        postal_code: 'S1 1AA',
        country_code: 'gb',
        phone: null,
      },
    ],
  },
  {
    id: 'cus_01JGUEST',
    email: 'guest@example.test',
    first_name: null,
    last_name: '',
    phone: null,
    company_name: null,
    vat_number: null,
    has_account: false,
    addresses: [],
  },
  {
    id: 'cus_01JNAMES',
    email: null,
    first_name: 'نورة',
    last_name: 'السالم 🪵',
    phone: '',
    company_name: '',
    vat_number: '',
    has_account: true,
    addresses: [],
  },
]

/** Documents as the Payload connector reads them, varied: an emptied input may be '' there, or null. */
export const hubCustomers = [
  {
    email: 'asha@example.test',
    firstName: 'Asha',
    lastName: '',
    phone: null,
    company: 'Kiln Row Ltd',
    vatNumber: null,
    hasAccount: true,
    addresses: [],
  },
]

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

export const samples: Samples = {
  canonical: customerArbitrary,
  remote: medusaCustomers,
  hub: hubCustomers,
  renamed: {
    first_name: 'firstName',
    last_name: 'lastName',
    company_name: 'company',
    vat_number: 'vatNumber',
    has_account: 'hasAccount',
  },
}
