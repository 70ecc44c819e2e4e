import fc from 'fast-check'
import { few, orNull, text } from '../../../test/values.ts'
import { ADDRESS_LINES } from '../order/address.ts'
import type { Samples } from '../samples.ts'
import { shopifyOrderRecordSchema } from './shopify-order.ts'

const gid = (type: string) => fc.nat().map((n) => `gid://shopify/${type}/${n}`)
const lines = fc.record({
  firstName: orNull(text),
  lastName: orNull(text),
  company: orNull(text),
  address1: orNull(text),
  address2: orNull(text),
  city: orNull(text),
  province: orNull(text),
  postalCode: orNull(text),
  countryCode: orNull(fc.constantFrom('gb', 'kw')),
  phone: orNull(text),
})
const place = {
  firstName: 'Asha',
  lastName: "O'Brien",
  company: null,
  address1: '3 Kiln Row',
  address2: '',
  city: 'Sheffield',
  province: null,
  zip: 'S1 1AA',
  countryCodeV2: 'GB',
  phone: null,
}
const money = (amount: string) => ({ shopMoney: { amount } })

export const samples: Samples = {
  canonical: fc
    .record({
      shopifyId: gid('Order'),
      displayId: fc.nat(),
      status: fc.constantFrom('pending', 'completed', 'canceled'),
      paymentStatus: text,
      fulfillmentStatus: text,
      customerShopifyId: orNull(gid('Customer')),
      email: orNull(text),
      currency: fc.constantFrom('gbp', 'kwd', 'jpy'),
      total: fc.nat().map((n) => n / 1_000),
      placedAt: fc.constantFrom('2026-11-01T10:00:00Z', '2026-11-01T10:00:00.000+02:00'),
      items: few(
        fc.record({
          id: gid('LineItem'),
          title: text,
          variant: orNull(text),
          sku: orNull(text),
          product_id: fc.constant(null),
          quantity: fc.nat(9),
          unit_price: fc.nat(),
          total: fc.nat(),
        }),
      ),
      shippingAddress: orNull(lines),
      billingAddress: orNull(lines),
      metadata: fc.record({ note: orNull(text), tags: few(text) }),
    })
    .map((record) => shopifyOrderRecordSchema.parse(record)),
  /** Answers of the Admin API, varied. */
  remote: [
    {
      id: 'gid://shopify/Order/5512',
      number: 1001,
      displayFinancialStatus: 'PAID',
      displayFulfillmentStatus: 'UNFULFILLED',
      customer: { id: 'gid://shopify/Customer/7210915823' },
      email: 'asha@example.test',
      currencyCode: 'KWD',
      totalPriceSet: money('12.125'),
      processedAt: '2026-11-01T10:00:00Z',
      cancelledAt: null,
      closedAt: null,
      note: 'Ring twice',
      tags: ['gift'],
      shippingAddress: place,
      billingAddress: null,
      lineItems: {
        nodes: [
          {
            id: 'gid://shopify/LineItem/1',
            title: 'Tide mug',
            variantTitle: 'Blue',
            sku: 'MUG-1',
            quantity: 2,
            originalUnitPriceSet: money('6.5'),
            discountedTotalSet: money('12.125'),
          },
        ],
      },
    },
    {
      id: 'gid://shopify/Order/5513',
      number: 1002,
      displayFinancialStatus: null,
      displayFulfillmentStatus: 'FULFILLED',
      customer: null,
      email: null,
      currencyCode: 'JPY',
      totalPriceSet: money('900'),
      processedAt: '2026-11-02T10:00:00Z',
      cancelledAt: '2026-11-03T10:00:00Z',
      closedAt: null,
      note: null,
      tags: [],
      shippingAddress: null,
      billingAddress: { ...place, countryCodeV2: null },
      lineItems: { nodes: [] },
    },
  ],
  /** As Payload keeps it: an address line by line. */
  hub: [
    {
      shopifyId: 'gid://shopify/Order/5512',
      displayId: 1001,
      status: 'pending',
      paymentStatus: 'paid',
      fulfillmentStatus: 'unfulfilled',
      customerShopifyId: 'gid://shopify/Customer/7210915823',
      email: 'asha@example.test',
      currency: 'kwd',
      total: 12.125,
      placedAt: '2026-11-01T10:00:00.000Z',
      items: [],
      metadata: { note: null, tags: ['gift'] },
      ...Object.fromEntries(ADDRESS_LINES.map((line) => [`shippingAddress.${line}`, `Some ${line}`])),
      ...Object.fromEntries(ADDRESS_LINES.map((line) => [`billingAddress.${line}`, null])),
    },
  ],
  renamed: {},
}
