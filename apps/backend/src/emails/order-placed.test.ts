import { expect, it } from 'vitest'
import { orderPlacedEmail, placedOrderSchema } from './order-placed.ts'

const taxed = { is_tax_inclusive: true, tax_lines: [{ rate: 5, description: 'ضريبة القيمة المضافة · VAT' }] }
const order = placedOrderSchema.parse({
  id: 'order_1',
  display_id: 8,
  email: 'ada@mail.test',
  currency_code: 'aed',
  sales_channel_id: 'sc_1',
  total: 340,
  tax_total: 16.19,
  item_subtotal: 304.76,
  original_item_total: 320,
  discount_subtotal: 0,
  discount_total: 0,
  shipping_subtotal: 19.05,
  original_shipping_total: 20,
  items: [
    {
      title: 'Oud',
      product_id: 'prod_1',
      variant_title: '30 ml',
      quantity: 1,
      subtotal: 304.76,
      total: 320,
      ...taxed,
    },
  ],
  shipping_methods: [taxed],
  shipping_address: { first_name: '<i>شمّا</i>', city: 'أبوظبي', country_code: 'ae' },
})
const shop = {
  address: 'https://shop.test/noor',
  name: 'Noor',
  brandColor: '#B4532A',
  names: new Map([['prod_1', 'عود الفانوس']]),
}

it('is in the shopper’s language and direction, in text and in HTML', () => {
  const email = orderPlacedEmail(order, { ...shop, locale: 'ar' })
  expect(email.subject).toBe('طلبك رقم 8 من Noor')
  expect(email.html).toMatch(/^<!doctype html><html (?=[^>]*lang="ar")(?=[^>]*dir="rtl")/)
  expect(email.html).toMatch(/<body [^>]*dir="rtl"/)
  for (const form of [email.text, email.html]) {
    expect(form).toContain('عود الفانوس, 30 ml')
    expect(form).toContain('يشمل ضريبة القيمة المضافة 5')
    expect(form).toContain('https://shop.test/noor/ar/order/find?number=8')
  }
})

it('takes nothing that a shopper typed for markup', () => {
  const email = orderPlacedEmail(order, { ...shop, locale: 'en' })
  expect(email.html).not.toContain('<i>')
  expect(email.html).toContain('&lt;i&gt;')
  expect(email.text).toContain('Includes VAT 5%')
})

it('adds a tax that is not in the prices as a row before the total', () => {
  const [item] = order.items
  const trade = { ...order, items: item ? [{ ...item, is_tax_inclusive: false }] : [] }
  const rows = orderPlacedEmail(trade, { ...shop, locale: 'en' }).text
  expect(rows.indexOf('VAT 5%')).toBeLessThan(rows.indexOf('Total:'))
  expect(rows).not.toContain('Includes')
})
