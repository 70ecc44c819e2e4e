import fc from 'fast-check'
import { few, medusaId, orNull, settings, text, writtenText } from '../../../test/values.ts'
import { ADDRESS_LINES } from './address.ts'
import { orderSchema } from './schema.ts'

const address = fc.record(Object.fromEntries(ADDRESS_LINES.map((line) => [line, orNull(text)])))
const price = fc.nat(99_999).map((cents) => cents / 100)

export const orderArbitrary = fc
  .record({
    displayId: fc.nat(),
    status: fc.constantFrom('pending', 'completed', 'canceled'),
    paymentStatus: fc.constantFrom('not_paid', 'captured'),
    fulfillmentStatus: fc.constantFrom('not_fulfilled', 'shipped'),
    customerMedusaId: orNull(medusaId('cus')),
    email: orNull(text),
    currency: fc.constantFrom('usd', 'kwd'),
    total: price,
    tenantMedusaId: orNull(medusaId('tnt')),
    placedAt: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((moment) => moment.toISOString()),
    items: few(
      fc.record({
        id: medusaId('ordli'),
        title: text,
        variant: orNull(text),
        sku: orNull(writtenText),
        product_id: orNull(medusaId('prod')),
        quantity: fc.nat(99),
        unit_price: price,
        total: price,
      }),
    ),
    shippingAddress: orNull(address),
    billingAddress: orNull(address),
    metadata: settings,
  })
  .map((record) => orderSchema.parse(record))
