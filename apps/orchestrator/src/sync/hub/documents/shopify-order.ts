import type { HubDocument } from './hub-document.ts'
import { addressColumns } from './order.ts'

/**
 * A shop's order, among everybody's. One that is deleted there stays here; one that is only too old to be shown to the
 * app, by Shopify's own rule, stays as it is.
 */
export const shopifyOrderDocument: HubDocument = {
  collection: 'orders',
  table: 'orders',
  source: 'SHOPIFY',
  brought: {
    identity: { field: 'shopifyId', column: 'shopify_id' },
    given: ({ name, account }) => ({ source: 'SHOPIFY', notes: `From ${name} (${account})` }),
    forgotten: `email = null, metadata = '{}', ${Object.values({
      ...addressColumns('shipping', 'shipping_address'),
      ...addressColumns('billing', 'billing_address'),
    })
      .map((column) => `${column} = null`)
      .join(', ')}`,
    retired: "status = case when placed_at < now() - interval '60 days' then status else 'deleted' end",
  },
  mirror: {
    columns: {
      shopifyId: 'shopify_id',
      displayId: 'display_id',
      status: 'status',
      paymentStatus: 'payment_status',
      fulfillmentStatus: 'fulfillment_status',
      email: 'email',
      currency: 'currency',
      total: 'total',
      placedAt: 'placed_at',
      items: 'items',
      metadata: 'metadata',
      ...addressColumns('shippingAddress', 'shipping_address'),
      ...addressColumns('billingAddress', 'billing_address'),
    },
    references: {
      customerShopifyId: {
        column: 'customer_id',
        entity: 'shopify-customer',
        table: 'customers',
        by: 'shopify_id',
      },
    },
  },
}
