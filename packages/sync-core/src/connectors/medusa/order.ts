import { type MedusaOrder, medusaOrderSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy, sharedScalars } from '../../decide/ownership.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import { type Address, type Order, order, orderSchema } from '../../entities/order/order.ts'

const SHARED = ['shippingAddress', 'billingAddress', 'metadata']

/** An order is Medusa's; when both sides changed an address or the metadata, Medusa's value stays. */
export const orderOwnership: Ownership = {
  existence: 'remote',
  fields: { ...ownedBy('remote', Object.keys(orderSchema.shape)), ...sharedScalars('remote', SHARED) },
}

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

export const orderBinding: Binding = {
  connector: 'medusa',
  entity: order,
  ownership: orderOwnership,
  fromRemote: orderFromMedusa,
  toRemote: orderToMedusa,
}
