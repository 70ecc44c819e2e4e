import type { PlatformRecord } from '../entity-definition.ts'
import { ADDRESS_LINES, NO_ADDRESS } from './address.ts'
import { type Address, orderSchema } from './schema.ts'

/** Payload keeps an address line by line, under the paths of its fields: `shippingAddress.city`. */
export function orderToPayload(record: unknown): PlatformRecord {
  const { shippingAddress, billingAddress, ...order } = orderSchema.parse(record)
  return {
    ...order,
    ...linesOf('shippingAddress', shippingAddress),
    ...linesOf('billingAddress', billingAddress),
  }
}

function linesOf(name: string, address: Address): PlatformRecord {
  const lines = address ?? NO_ADDRESS
  return Object.fromEntries(ADDRESS_LINES.map((line) => [`${name}.${line}`, lines[line] ?? null]))
}
