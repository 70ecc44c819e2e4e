import { bringProductsRequestSchema } from '@tandem/contracts/sync'
import { expect, test } from 'vitest'
import { plainText, type ShopProduct, toMedusaProduct } from './to-medusa-product.ts'

const mug: ShopProduct = {
  shopify_id: 'gid://shopify/Product/7',
  title: 'Tide mug',
  handle: 'tide-mug',
  description: '<p>Thrown by hand</p>',
  currency: 'gbp',
  images: [{ url: 'https://cdn.shopify.com/mug.jpg', alt: null }],
  options: [{ name: 'Size', values: ['S', 'L'] }],
  variants: [{ title: 'S', sku: '', barcode: null, price: '12.50', options: { Size: 'S' } }],
}
const asked = (product: ShopProduct) =>
  bringProductsRequestSchema.parse({
    tenant: 'ten_1',
    update: false,
    products: [toMedusaProduct('alder.myshopify.com', product)],
  }).products[0]

test('a shop’s product becomes what Medusa takes, known by its shop and its number there', () => {
  expect(asked(mug)).toMatchObject({
    externalId: 'alder.myshopify.com gid://shopify/Product/7',
    description: 'Thrown by hand',
    options: [{ title: 'Size', values: ['S', 'L'] }],
    variants: [{ sku: null, options: { Size: 'S' }, price: { currency: 'gbp', amount: 12.5 } }],
  })
})

test('one without choices gets the one that Medusa gives', () => {
  const { options, variants } = asked({ ...mug, options: [] }) ?? {}
  expect(variants?.[0]?.options).toEqual({ [options?.[0]?.title ?? '']: options?.[0]?.values[0] })
})

test('a description is taken without its markup, and nothing in it runs', () => {
  expect(plainText('<h2>Mug</h2><p>A &amp; B<br>C</p><script>alert(1)</script><ul><li>One</li></ul>')).toBe(
    'Mug\nA & B\nC\nOne',
  )
})
