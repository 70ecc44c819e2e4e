import { medusaOrderSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'
import { ADDRESS_LINES, type Address, addressSchema, NO_ADDRESS } from './address.ts'

const shape = medusaOrderSchema.shape

/** An order: what was bought, which only Medusa says, and what both sides edit: where it goes and what is noted on it. */
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

const documentSchema = z.record(z.string(), z.unknown())

export function orderFromHub(document: unknown): Order {
  const fields = documentSchema.parse(document)
  return orderSchema.parse({
    ...fields,
    metadata: fields.metadata === null ? {} : fields.metadata,
    shippingAddress: addressIn(fields, 'shippingAddress'),
    billingAddress: addressIn(fields, 'billingAddress'),
  })
}

export function addressIn(fields: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(ADDRESS_LINES.map((line) => [line, fields[`${name}.${line}`]]))
}

/** Payload keeps an address line by line, under the paths of its fields: `shippingAddress.city`. */
export function orderToHub(record: unknown): PlatformRecord {
  const { shippingAddress, billingAddress, ...order } = orderSchema.parse(record)
  return {
    ...order,
    ...linesOf('shippingAddress', shippingAddress),
    ...linesOf('billingAddress', billingAddress),
  }
}

export function linesOf(name: string, address: Address): PlatformRecord {
  const lines = address ?? NO_ADDRESS
  return Object.fromEntries(ADDRESS_LINES.map((line) => [`${name}.${line}`, lines[line] ?? null]))
}

export const order: EntityDefinition = {
  name: 'order',
  personalFields: 'all',
  fromHub: orderFromHub,
  toHub: orderToHub,
}
