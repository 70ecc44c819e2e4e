import { type HubDocument, tenantReference } from './hub-document.ts'

/** An order; people edit its addresses and its notes on both sides. */
export const orderDocument: HubDocument = {
  collection: 'orders',
  table: 'orders',
  source: 'MEDUSA',
  mirror: {
    columns: {
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
      ...tenantReference,
      customerMedusaId: { column: 'customer_id', entity: 'customer', table: 'customers' },
    },
  },
  captured: 'existing',
}

/** The lines of an address, each a column of its own under its group's name. */
export function addressColumns(field: string, prefix: string): Record<string, string> {
  const lines = {
    firstName: 'first_name',
    lastName: 'last_name',
    company: 'company',
    address1: 'address1',
    address2: 'address2',
    city: 'city',
    province: 'province',
    postalCode: 'postal_code',
    countryCode: 'country_code',
    phone: 'phone',
  }
  return Object.fromEntries(
    Object.entries(lines).map(([line, column]) => [`${field}.${line}`, `${prefix}_${column}`]),
  )
}
