import { z } from 'zod'
import { medusaIdSchema } from '../../ids.ts'
import { medusaAddressSchema } from './address.ts'

/** A moment in the one way to write it: databases have several. */
const momentSchema = z.iso.datetime({ offset: true }).transform((moment) => new Date(moment).toISOString())

/** The fields of an order that both sides edit: where it goes, and what tools have noted on it. */
export const medusaOrderEditSchema = z.object({
  shipping_address: medusaAddressSchema.nullable(),
  billing_address: medusaAddressSchema.nullable(),
  /** Without the keys that sync writes itself. */
  metadata: z.record(z.string(), z.json()),
})

export const medusaOrderSchema = medusaOrderEditSchema.extend({
  id: medusaIdSchema,
  display_id: z.number().int(),
  status: z.string(),
  payment_status: z.string(),
  fulfillment_status: z.string(),
  /** null for a customer who has been deleted. */
  customer_id: medusaIdSchema.nullable(),
  email: z.string().nullable(),
  currency_code: z.string(),
  total: z.number(),
  /** Of the store whose sales channel it was placed in. */
  tenant_id: medusaIdSchema.nullable(),
  placed_at: momentSchema,
  /** By id. */
  items: z.array(
    z.object({
      id: medusaIdSchema,
      title: z.string(),
      variant: z.string().nullable(),
      sku: z.string().nullable(),
      product_id: medusaIdSchema.nullable(),
      quantity: z.number(),
      unit_price: z.number(),
      total: z.number(),
    }),
  ),
})
export type MedusaOrder = z.infer<typeof medusaOrderSchema>
