import { medusaOrderSchema } from '@tandem/contracts'
import { z } from 'zod'
import { type Address, addressSchema } from './address.ts'

const shape = medusaOrderSchema.shape

/** What was bought, which only Medusa says, and what both sides edit: where it goes and what is noted on it. */
export const orderSchema = z.object({
  displayId: shape.display_id,
  status: shape.status,
  paymentStatus: shape.payment_status,
  fulfillmentStatus: shape.fulfillment_status,
  customerMedusaId: shape.customer_id,
  email: shape.email,
  currency: shape.currency_code,
  total: shape.total,
  tenantMedusaId: shape.tenant_id,
  placedAt: shape.placed_at,
  items: shape.items,
  shippingAddress: addressSchema,
  billingAddress: addressSchema,
  metadata: shape.metadata,
})
export type Order = z.infer<typeof orderSchema>
export type { Address }
