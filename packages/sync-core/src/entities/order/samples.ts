import type { medusaOrderSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { few, medusaId, orNull, settings, text, writtenText } from '../../../test/values.ts'
import { orderFromMedusa } from '../../connectors/medusa/order.ts'
import type { Samples } from '../samples.ts'
import { ADDRESS_LINES } from './address.ts'
import { orderSchema, orderToHub } from './order.ts'

/** Answers of Medusa's read route, varied. */
export const medusaOrders: z.input<typeof medusaOrderSchema>[] = [
  {
    id: 'order_01JFULL',
    display_id: 17,
    status: 'completed',
    payment_status: 'captured',
    fulfillment_status: 'partially_shipped',
    customer_id: 'cus_01J',
    email: 'asha@example.test',
    currency_code: 'kwd',
    total: 12.375,
    tenant_id: 'tnt_01J',
    placed_at: '2026-01-02T03:04:05.678+00:00',
    items: [
      {
        id: 'ordli_01J',
        title: 'Saffron dallah',
        variant: 'Large',
        sku: 'DALLAH-L',
        product_id: 'prod_01J',
        quantity: 3,
        unit_price: 4.125,
        total: 12.375,
      },
    ],
    shipping_address: {
      first_name: 'نورة',
      last_name: "O'Brien",
      company: '',
      address_1: '3 Kiln Row',
      address_2: null,
      city: 'Sheffield',
      province: null,
      postal_code: 'S1 1AA',
      country_code: 'gb',
      phone: '+44 1',
    },
    billing_address: null,
    metadata: { reference: 'A-1', gift: { wrap: true, words: ['For', 'you'] }, nothing: null },
  },
  {
    id: 'order_01JBARE',
    display_id: 18,
    status: 'pending',
    payment_status: 'not_paid',
    fulfillment_status: 'not_fulfilled',
    customer_id: null,
    email: null,
    currency_code: 'usd',
    total: 0,
    tenant_id: null,
    placed_at: '2026-01-02T03:04:05Z',
    items: [],
    shipping_address: {
      first_name: null,
      last_name: '',
      company: null,
      address_1: null,
      address_2: null,
      city: null,
      province: null,
      postal_code: null,
      country_code: null,
      phone: null,
    },
    billing_address: null,
    metadata: {},
  },
]

/** Documents as the Payload connector reads them: what was written there, an address line by line. */
export const hubOrders = medusaOrders.map((order) => orderToHub(orderFromMedusa(order)))

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

export const samples: Samples = {
  canonical: orderArbitrary,
  remote: medusaOrders,
  hub: hubOrders,
  renamed: {
    display_id: 'displayId',
    payment_status: 'paymentStatus',
    fulfillment_status: 'fulfillmentStatus',
    customer_id: 'customerMedusaId',
    currency_code: 'currency',
    tenant_id: 'tenantMedusaId',
    placed_at: 'placedAt',
    shipping_address: 'shippingAddress',
    billing_address: 'billingAddress',
  },
}
