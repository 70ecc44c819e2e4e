import { type MedusaOrder, medusaOrderSchema } from '@tandem/contracts'
import { type Order, orderSchema } from './schema.ts'

export function orderFromMedusa(record: unknown): Order {
  const order = medusaOrderSchema.parse(record)
  return orderSchema.parse({
    displayId: order.display_id,
    status: order.status,
    paymentStatus: order.payment_status,
    fulfillmentStatus: order.fulfillment_status,
    customerMedusaId: order.customer_id,
    email: order.email,
    currency: order.currency_code,
    total: order.total,
    tenantMedusaId: order.tenant_id,
    placedAt: order.placed_at,
    items: order.items,
    shippingAddress: addressFromMedusa(order.shipping_address),
    billingAddress: addressFromMedusa(order.billing_address),
    metadata: order.metadata,
  })
}

function addressFromMedusa(address: MedusaOrder['shipping_address']) {
  return (
    address && {
      firstName: address.first_name,
      lastName: address.last_name,
      company: address.company,
      address1: address.address_1,
      address2: address.address_2,
      city: address.city,
      province: address.province,
      postalCode: address.postal_code,
      countryCode: address.country_code,
      phone: address.phone,
    }
  )
}
