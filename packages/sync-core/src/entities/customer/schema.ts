import { medusaCustomerSchema } from '@tandem/contracts'
import { z } from 'zod'

const shape = medusaCustomerSchema.shape

/** What nobody has filled in: an emptied input and one that was never touched are the same. */
const text = z
  .string()
  .nullable()
  .transform((value) => value || null)

/** Who a customer is, which both sides edit, and what only shopping tells. */
export const customerSchema = z.object({
  email: text,
  firstName: text,
  lastName: text,
  phone: text,
  company: text,
  vatNumber: text,
  hasAccount: shape.has_account,
  addresses: shape.addresses,
})
export type Customer = z.infer<typeof customerSchema>
