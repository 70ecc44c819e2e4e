import { type Customer, customerSchema } from './schema.ts'

export function customerFromPayload(document: unknown): Customer {
  return customerSchema.parse(document)
}
