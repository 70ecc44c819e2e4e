import type { PlatformRecord } from '../entity-definition.ts'
import { customerSchema } from './schema.ts'

/** The whole record; the apply route takes the part that both sides edit. */
export function customerToMedusa(record: unknown): PlatformRecord {
  const customer = customerSchema.parse(record)
  return {
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    phone: customer.phone,
    company_name: customer.company,
    vat_number: customer.vatNumber,
    has_account: customer.hasAccount,
    addresses: customer.addresses,
  }
}
