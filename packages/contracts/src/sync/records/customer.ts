import { z } from 'zod'
import { medusaIdSchema } from '../../ids.ts'
import { medusaAddressSchema } from './address.ts'

/** The fields of a customer that both sides edit. */
export const medusaCustomerEditSchema = z.object({
  email: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  company_name: z.string().nullable(),
  /** `metadata.vat_number`. */
  vat_number: z.string().nullable(),
})

export const medusaCustomerSchema = medusaCustomerEditSchema.extend({
  id: medusaIdSchema,
  /** false for a guest. */
  has_account: z.boolean(),
  /** By id. */
  addresses: z.array(
    medusaAddressSchema.extend({
      id: medusaIdSchema,
      address_name: z.string().nullable(),
      is_default_shipping: z.boolean(),
      is_default_billing: z.boolean(),
    }),
  ),
})
export type MedusaCustomer = z.infer<typeof medusaCustomerSchema>
