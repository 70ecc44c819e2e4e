import { z } from 'zod'
import { ownedBy } from '../../decide/ownership.ts'
import type { Binding } from '../../entities/entity-definition.ts'
import {
  type ShopifyOrderRecord,
  shopifyOrder,
  shopifyOrderRecordSchema,
} from '../../entities/shopify-order/shopify-order.ts'

const text = z.string().nullable()
const money = z.object({ shopMoney: z.object({ amount: z.string() }) })

const addressSchema = z.object({
  firstName: text,
  lastName: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  zip: text,
  countryCodeV2: text,
  phone: text,
})

/** By what the Admin API calls a part of an order, the fields that say something of it. */
export const SHOPIFY_ORDER_PARTS: Readonly<Record<string, readonly string[]>> = {
  customer: ['customerShopifyId'],
  email: ['email'],
  note: ['metadata'],
  shippingAddress: ['shippingAddress'],
  billingAddress: ['billingAddress'],
}

/** An order as the Admin API answers it. */
export const shopifyOrderSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  displayFinancialStatus: text,
  displayFulfillmentStatus: z.string(),
  customer: z.object({ id: z.string() }).nullable(),
  email: text,
  currencyCode: z.string(),
  totalPriceSet: money,
  processedAt: z.string(),
  cancelledAt: text,
  closedAt: text,
  note: text,
  tags: z.array(z.string()),
  shippingAddress: addressSchema.nullable(),
  billingAddress: addressSchema.nullable(),
  lineItems: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        variantTitle: text,
        sku: text,
        quantity: z.number().int(),
        originalUnitPriceSet: money,
        discountedTotalSet: money,
      }),
    ),
  }),
})
type ShopifyOrder = z.infer<typeof shopifyOrderSchema>

export function orderFromShopify(record: unknown): ShopifyOrderRecord {
  const order = shopifyOrderSchema.parse(record)
  return shopifyOrderRecordSchema.parse({
    shopifyId: order.id,
    displayId: order.number,
    status: statusOf(order),
    paymentStatus: order.displayFinancialStatus?.toLowerCase() ?? 'none',
    fulfillmentStatus: order.displayFulfillmentStatus.toLowerCase(),
    customerShopifyId: order.customer?.id ?? null,
    email: order.email,
    currency: order.currencyCode.toLowerCase(),
    total: Number(order.totalPriceSet.shopMoney.amount),
    placedAt: order.processedAt,
    items: order.lineItems.nodes.map((item) => ({
      id: item.id,
      title: item.title,
      variant: item.variantTitle,
      sku: item.sku,
      product_id: null,
      quantity: item.quantity,
      unit_price: Number(item.originalUnitPriceSet.shopMoney.amount),
      total: Number(item.discountedTotalSet.shopMoney.amount),
    })),
    shippingAddress: addressFromShopify(order.shippingAddress),
    billingAddress: addressFromShopify(order.billingAddress),
    metadata: { note: order.note, tags: order.tags },
  })
}

function statusOf({ cancelledAt, closedAt }: ShopifyOrder): string {
  if (cancelledAt !== null) return 'canceled'
  return closedAt === null ? 'pending' : 'completed'
}

function addressFromShopify(address: ShopifyOrder['shippingAddress']) {
  if (!address) return null
  const { zip, countryCodeV2, ...lines } = address
  return { ...lines, postalCode: zip, countryCode: countryCodeV2?.toLowerCase() ?? null }
}

export const shopifyOrderBinding: Binding = {
  connector: 'shopify',
  entity: shopifyOrder,
  ownership: {
    existence: 'remote',
    fields: ownedBy('remote', Object.keys(shopifyOrderRecordSchema.shape)),
  },
  fromRemote: orderFromShopify,
}
