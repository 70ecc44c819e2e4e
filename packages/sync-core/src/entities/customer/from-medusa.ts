import { medusaCustomerSchema } from '@tandem/contracts'
import { type Customer, customerSchema } from './schema.ts'

export function customerFromMedusa(record: unknown): Customer {
  const customer = medusaCustomerSchema.parse(record)
  return customerSchema.parse({
    email: customer.email,
    firstName: customer.first_name,
    lastName: customer.last_name,
    phone: customer.phone,
    company: customer.company_name,
    vatNumber: customer.vat_number,
    hasAccount: customer.has_account,
    addresses: customer.addresses,
  })
}
