import { medusaIdSchema } from '@tandem/contracts/ids'
import { expect, test } from 'vitest'
import type { MedusaCart } from '../../medusa/purchase-answers.ts'
import { toTotals } from './to-totals.ts'

const line = { is_tax_inclusive: true, tax_lines: [{ rate: 23, description: 'ضريبة · VAT' }] }

/** Medusa's own answer for three mugs at €22, a tenth off, to Ireland. */
const withTax: MedusaCart = {
  id: medusaIdSchema.parse('cart_1'),
  currency_code: 'eur',
  total: '65.4',
  item_subtotal: '53.658537',
  original_item_total: '66',
  discount_subtotal: '5.365854',
  discount_total: '6.6',
  shipping_subtotal: '4.878049',
  original_shipping_total: '6',
  tax_total: '12.229268',
  items: [
    {
      id: medusaIdSchema.parse('cali_1'),
      title: 'Tidepool Mug',
      quantity: 3,
      unit_price: '22',
      subtotal: '53.658537',
      total: '59.4',
      original_total: '66',
      ...line,
    },
  ],
  customer: null,
  promotions: [],
  payment_collection: null,
  shipping_address: { country_code: 'ie' },
  shipping_methods: [{ shipping_option_id: 'so_1', name: null, amount: '6', ...line }],
}

const eur = (amount: string) => ({ amount, currency: 'eur' })
const added = ({ items, discount, shipping }: ReturnType<typeof toTotals>) =>
  Number(items.amount) - Number(discount?.amount ?? 0) + Number(shipping?.amount ?? 0)

test('prices with the tax in them add up to the total, and the tax is a part of it', () => {
  const totals = toTotals(withTax, 'en')
  expect(totals).toEqual({
    items: eur('66'),
    discount: eur('6.6'),
    shipping: eur('6'),
    tax: { included: true, amount: eur('12.229268'), name: 'VAT', rates: [23] },
    total: eur('65.4'),
  })
  expect(added(totals)).toBeCloseTo(65.4, 6)
  expect(toTotals(withTax, 'ar').tax.name).toBe('ضريبة')
})

test('prices without tax add up to the total together with the tax', () => {
  const [item] = withTax.items
  const trade = {
    ...withTax,
    items: item ? [{ ...item, is_tax_inclusive: false }] : [],
  }
  const totals = toTotals(trade, 'en')
  expect(totals.tax).toMatchObject({ included: false, rates: [23] })
  expect(added(totals) + Number(totals.tax.amount?.amount)).toBeCloseTo(65.4, 5)
})

test('tax is open until the country is known, and zero where none is charged', () => {
  expect(toTotals({ ...withTax, shipping_address: null }, 'en').tax.amount).toBeNull()
  const untaxed = withTax.items.map((item) => ({ ...item, tax_lines: [] }))
  expect(toTotals({ ...withTax, items: untaxed, shipping_methods: [], tax_total: '0' }, 'en').tax).toEqual({
    included: true,
    amount: eur('0'),
    name: null,
    rates: [],
  })
})
