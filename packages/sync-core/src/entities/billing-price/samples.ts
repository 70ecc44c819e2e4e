import fc from 'fast-check'
import { amount, few, orNull, text } from '../../../test/values.ts'
import { metadata } from '../billing-product/samples.ts'
import type { Samples } from '../samples.ts'
import { billingPriceSchema } from './billing-price.ts'

const once = fc.constant({ interval: null, intervalCount: null, usageType: null })
const recurring = fc.record({
  interval: fc.constantFrom('day', 'week', 'month', 'year'),
  intervalCount: fc.integer({ min: 1, max: 36 }),
  usageType: fc.constantFrom('licensed', 'metered'),
})

export const samples: Samples = {
  canonical: fc
    .tuple(
      fc.oneof(once, recurring),
      fc.record({
        product: fc.constantFrom('prod_1', 'prod_2'),
        currency: fc.constantFrom('eur', 'jpy', 'kwd', 'isk'),
        amount: orNull(amount),
        tiers: orNull(
          few(
            fc.record({
              upTo: orNull(fc.nat()),
              amount: orNull(amount),
              flatAmount: orNull(amount),
            }),
          ),
        ),
        taxBehavior: fc.constantFrom('inclusive', 'exclusive', 'unspecified'),
        nickname: orNull(text),
        lookupKey: orNull(text),
        isDefault: fc.boolean(),
        active: fc.boolean(),
        metadata,
      }),
    )
    .map(([time, price]) => billingPriceSchema.parse({ ...time, ...price })),
  /** Answers of the API, varied, with what the connector adds. */
  remote: [
    {
      id: 'price_1',
      product: 'prod_1',
      is_default: true,
      currency: 'kwd',
      unit_amount_decimal: '12500',
      recurring: { interval: 'month', interval_count: 1, usage_type: 'licensed' },
      tiers: null,
      tax_behavior: 'exclusive',
      nickname: 'Monthly',
      lookup_key: 'studio_monthly',
      active: true,
      metadata: { tandem_marker: '3:abc', shelf: 'a' },
    },
    {
      id: 'price_2',
      product: 'prod_1',
      is_default: false,
      currency: 'jpy',
      unit_amount_decimal: null,
      recurring: { interval: 'year', interval_count: 2, usage_type: 'metered' },
      tiers: [
        { up_to: 10, unit_amount_decimal: '500', flat_amount_decimal: null },
        { up_to: null, unit_amount_decimal: '0.5', flat_amount_decimal: '900' },
      ],
      tax_behavior: null,
      nickname: null,
      lookup_key: null,
      active: false,
      metadata: {},
    },
  ],
  hub: [
    {
      status: 'published',
      product: 'prod_1',
      currency: 'kwd',
      amount: '12.500',
      interval: 'month',
      intervalCount: 1,
      usageType: 'licensed',
      tiers: null,
      taxBehavior: 'exclusive',
      nickname: 'Monthly',
      lookupKey: 'studio_monthly',
      isDefault: true,
      active: true,
      metadata: { shelf: 'a' },
    },
  ],
  renamed: {
    unit_amount_decimal: 'amount',
    recurring: 'interval',
    tax_behavior: 'taxBehavior',
    lookup_key: 'lookupKey',
    is_default: 'isDefault',
  },
  of: {
    sanity: {
      remote: [
        {
          id: 'price-studio-monthly',
          product: { _ref: 'product-studio' },
          currency: 'kwd',
          amount: '12.500',
          interval: 'month',
          intervalCount: 1,
          usageType: 'licensed',
          tiers: [{ upTo: 10, amount: '5', flatAmount: '1.250' }],
          taxBehavior: 'exclusive',
          nickname: 'Monthly',
          lookupKey: 'studio_monthly',
          isDefault: true,
          active: true,
          metadata: [{ key: 'shelf', value: 'a' }],
        },
        {
          id: 'price-2',
          product: { _ref: 'product-studio' },
          currency: 'EUR',
          amount: ' 12.50 ',
          interval: null,
          intervalCount: 3,
          usageType: null,
          tiers: null,
          taxBehavior: null,
          nickname: null,
          lookupKey: null,
          isDefault: null,
          active: null,
          metadata: null,
        },
      ],
      renamed: {},
    },
  },
}
