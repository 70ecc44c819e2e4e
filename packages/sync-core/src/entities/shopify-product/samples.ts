import fc from 'fast-check'
import { amount, few, orNull, text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { shopifyProductRecordSchema } from './shopify-product.ts'

const gid = (type: string) => fc.nat().map((n) => `gid://shopify/${type}/${n}`)

export const samples: Samples = {
  canonical: fc
    .record({
      shopifyId: gid('Product'),
      title: text,
      handle: text,
      status: fc.constantFrom('active', 'archived', 'draft', 'unlisted'),
      vendor: orNull(text),
      productType: orNull(text),
      description: orNull(text),
      tags: few(text),
      totalStock: fc.integer({ min: -5, max: 500 }),
      currency: fc.constantFrom('gbp', 'kwd'),
      lowestPrice: amount,
      highestPrice: amount,
      options: few(fc.record({ name: text, values: few(text) })),
      images: few(fc.record({ url: text, alt: orNull(text) })),
      variants: few(
        fc.record({
          id: gid('ProductVariant'),
          title: text,
          sku: orNull(text),
          barcode: orNull(text),
          price: amount,
          stock: orNull(fc.nat()),
          options: fc.constantFrom<Record<string, string>>({}, { Colour: 'Blue', Size: 'L' }),
        }),
      ),
    })
    .map((record) => shopifyProductRecordSchema.parse(record)),
  /** Answers of the Admin API, varied. */
  remote: [
    {
      id: 'gid://shopify/Product/81',
      title: 'Tide mug',
      handle: 'tide-mug',
      status: 'ACTIVE',
      vendor: 'Fernhollow',
      productType: 'Mugs',
      descriptionHtml: '<p>Thrown by hand.</p>',
      tags: ['clay'],
      totalInventory: 4,
      priceRangeV2: {
        minVariantPrice: { amount: '6.5', currencyCode: 'KWD' },
        maxVariantPrice: { amount: '7.125', currencyCode: 'KWD' },
      },
      options: [{ name: 'Colour', values: ['Blue', 'Sand'] }],
      media: { nodes: [{ alt: 'A mug', image: { url: 'https://cdn.test/mug.jpg' } }, {}] },
      variants: {
        nodes: [
          {
            id: 'gid://shopify/ProductVariant/1',
            title: 'Blue',
            sku: 'MUG-1',
            barcode: null,
            price: '6.500',
            inventoryQuantity: 4,
            selectedOptions: [{ name: 'Colour', value: 'Blue' }],
          },
        ],
      },
    },
    {
      id: 'gid://shopify/Product/82',
      title: 'دلو',
      handle: 'pail',
      status: 'DRAFT',
      vendor: '',
      productType: '',
      descriptionHtml: '',
      tags: [],
      totalInventory: 0,
      priceRangeV2: {
        minVariantPrice: { amount: '0.0', currencyCode: 'GBP' },
        maxVariantPrice: { amount: '0.0', currencyCode: 'GBP' },
      },
      options: [],
      media: { nodes: [] },
      variants: { nodes: [] },
    },
  ],
  hub: [],
  renamed: {},
}
