import type { medusaCustomerSchema } from '@tandem/contracts'
import type { z } from 'zod'

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
export const payloadCustomers = [
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
