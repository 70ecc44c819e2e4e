import { medusaCustomerSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy, sharedScalars } from '../../decide/ownership.ts'
import { type Customer, customer, customerSchema } from '../../entities/customer/customer.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'

/** A customer comes to be and goes in Medusa; when both sides changed the same field, its value stays. */
export const customerOwnership: Ownership = {
  existence: 'remote',
  fields: {
    ...sharedScalars('remote', ['email', 'firstName', 'lastName', 'phone', 'company', 'vatNumber']),
    ...ownedBy('remote', ['hasAccount', 'addresses']),
  },
}

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

export const customerBinding: Binding = {
  connector: 'medusa',
  entity: customer,
  ownership: customerOwnership,
  fromRemote: customerFromMedusa,
  toRemote: customerToMedusa,
}
