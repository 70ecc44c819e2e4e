import { medusaCustomerSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'
import { filledIn } from '../filled-in.ts'

const shape = medusaCustomerSchema.shape

/** A customer: who they are, which both sides edit, and what only shopping tells. */
export const customerSchema = z.object({
  email: filledIn,
  firstName: filledIn,
  lastName: filledIn,
  phone: filledIn,
  company: filledIn,
  vatNumber: filledIn,
  hasAccount: shape.has_account,
  addresses: shape.addresses,
})
export type Customer = z.infer<typeof customerSchema>

export function customerFromHub(document: unknown): Customer {
  return customerSchema.parse(document)
}

export function customerToHub(record: unknown): PlatformRecord {
  return customerSchema.parse(record)
}

export const customer: EntityDefinition = {
  name: 'customer',
  personalFields: 'all',
  fromHub: customerFromHub,
  toHub: customerToHub,
}
