import { z } from 'zod'
import { ADDRESS_LINES } from './address.ts'
import { type Order, orderSchema } from './schema.ts'

const documentSchema = z.record(z.string(), z.unknown())

export function orderFromPayload(document: unknown): Order {
  const fields = documentSchema.parse(document)
  return orderSchema.parse({
    ...fields,
    metadata: fields.metadata === null ? {} : fields.metadata,
    shippingAddress: addressIn(fields, 'shippingAddress'),
    billingAddress: addressIn(fields, 'billingAddress'),
  })
}

function addressIn(fields: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(ADDRESS_LINES.map((line) => [line, fields[`${name}.${line}`]]))
}
