import { medusaOrderSchema } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'
import { filledIn } from '../filled-in.ts'
import { addressSchema } from '../order/address.ts'
import { addressIn, linesOf } from '../order/order.ts'

const { shape } = medusaOrderSchema

/** An order of one Shopify shop, as Payload keeps it among all orders. */
export const shopifyOrderRecordSchema = z.object({
  /** `gid://shopify/Order/1`; unique within its shop. */
  shopifyId: z.string(),
  displayId: shape.display_id,
  status: shape.status,
  paymentStatus: shape.payment_status,
  fulfillmentStatus: shape.fulfillment_status,
  /** null for one without a customer. */
  customerShopifyId: z.string().nullable(),
  email: filledIn,
  currency: shape.currency_code,
  total: shape.total,
  placedAt: shape.placed_at,
  items: z.array(shape.items.element.extend({ id: z.string(), product_id: z.string().nullable() })),
  shippingAddress: addressSchema,
  billingAddress: addressSchema,
  /** What people have noted on it there. */
  metadata: z.object({ note: z.string().nullable(), tags: z.array(z.string()) }),
})
export type ShopifyOrderRecord = z.infer<typeof shopifyOrderRecordSchema>

const documentSchema = z.record(z.string(), z.unknown())

export const shopifyOrder: EntityDefinition = {
  name: 'shopify-order',
  personalFields: 'all',
  fromHub(document): ShopifyOrderRecord {
    const fields = documentSchema.parse(document)
    return shopifyOrderRecordSchema.parse({
      ...fields,
      shippingAddress: addressIn(fields, 'shippingAddress'),
      billingAddress: addressIn(fields, 'billingAddress'),
    })
  },
  toHub(record): PlatformRecord {
    const { shippingAddress, billingAddress, ...order } = shopifyOrderRecordSchema.parse(record)
    return {
      ...order,
      ...linesOf('shippingAddress', shippingAddress),
      ...linesOf('billingAddress', billingAddress),
    }
  },
}
