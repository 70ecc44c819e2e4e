import { medusaCustomerSchema } from '@tandem/contracts'
import { z } from 'zod'
import { filledIn } from '../filled-in.ts'

const shape = medusaCustomerSchema.shape

/** Who a customer is, which both sides edit, and what only shopping tells. */
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
