import { z } from 'zod'
import { amountSchema, medusaIdSchema } from '../../ids.ts'

const priceSchema = z.object({
  currency_code: z.string().length(3),
  amount: amountSchema,
  min_quantity: z.number().int().nullable(),
  max_quantity: z.number().int().nullable(),
  /** null for the base price; prices of draft or expired lists are not sent. */
  price_list_id: medusaIdSchema.nullable(),
  price_list_type: z.enum(['sale', 'override']).nullable(),
})

const variantSchema = z.object({
  id: medusaIdSchema,
  title: z.string(),
  sku: z.string().nullable(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  /** Option title → value. */
  options: z.record(z.string(), z.string()),
  /** By currency, price list, minimum quantity, amount. */
  prices: z.array(priceSchema),
  stocked_quantity: z.number(),
  reserved_quantity: z.number(),
})

export const medusaProductSchema = z.object({
  id: medusaIdSchema,
  title: z.string(),
  subtitle: z.string().nullable(),
  handle: z.string(),
  description: z.string().nullable(),
  status: z.enum(['draft', 'proposed', 'published', 'rejected']),
  thumbnail: z.string().nullable(),
  /** By rank, then id. */
  images: z.array(z.string()),
  options: z.array(z.object({ title: z.string(), values: z.array(z.string()) })),
  /** By variant rank, then id. */
  variants: z.array(variantSchema),
  /** By id. */
  categories: z.array(z.object({ id: medusaIdSchema, name: z.string(), handle: z.string() })),
  collection: z.object({ id: medusaIdSchema, title: z.string(), handle: z.string() }).nullable(),
  tags: z.array(z.string()),
  type: z.string().nullable(),
  sales_channel_ids: z.array(medusaIdSchema),
  vendor_id: medusaIdSchema.nullable(),
  /** The vendor's tenant, else the tenant of the product's first store, else null. */
  tenant_id: medusaIdSchema.nullable(),
})
export type MedusaProduct = z.infer<typeof medusaProductSchema>
