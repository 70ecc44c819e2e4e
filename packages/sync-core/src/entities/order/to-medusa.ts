import type { PlatformRecord } from '../entity-definition.ts'
import { type Address, orderSchema } from './schema.ts'

/** The whole record; the apply route takes the part that both sides edit. */
export function orderToMedusa(record: unknown): PlatformRecord {
  const order = orderSchema.parse(record)
  return {
    display_id: order.displayId,
    status: order.status,
    payment_status: order.paymentStatus,
    fulfillment_status: order.fulfillmentStatus,
    customer_id: order.customerMedusaId,
    email: order.email,
    currency_code: order.currency,
    total: order.total,
    tenant_id: order.tenantMedusaId,
    placed_at: order.placedAt,
    items: order.items,
    shipping_address: addressToMedusa(order.shippingAddress),
    billing_address: addressToMedusa(order.billingAddress),
    metadata: order.metadata,
  }
}

function addressToMedusa(address: Address) {
  return (
    address && {
      first_name: address.firstName,
      last_name: address.lastName,
      company: address.company,
      address_1: address.address1,
      address_2: address.address2,
      city: address.city,
      province: address.province,
      postal_code: address.postalCode,
      country_code: address.countryCode,
      phone: address.phone,
    }
  )
}
