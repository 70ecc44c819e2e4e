import type { medusaProductSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { amount, currency, few, medusaId, orNull, text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { productSchema } from './product.ts'

type MedusaProduct = z.input<typeof medusaProductSchema>
type Variant = MedusaProduct['variants'][number]
type Price = Variant['prices'][number]

/** A price of one piece on no list, unless told otherwise. */
export function price(currency: string, amount: string, more: Partial<Price> = {}): Price {
  return {
    currency_code: currency,
    amount,
    min_quantity: null,
    max_quantity: null,
    price_list_id: null,
    price_list_type: null,
    ...more,
  }
}

export function variant(id: string, more: Partial<Variant> = {}): Variant {
  return {
    id,
    title: id,
    sku: null,
    manage_inventory: true,
    allow_backorder: false,
    options: {},
    prices: [],
    stocked_quantity: 0,
    reserved_quantity: 0,
    ...more,
  }
}

const sizes = ['S', 'M', 'L', 'XL']
const glazes = ['Moss', 'Ash', 'Bone', 'Ink', 'Clay', 'كحلي']

const bare: MedusaProduct = {
  id: 'prod_01JBARE',
  title: '',
  subtitle: null,
  handle: 'bare',
  description: null,
  status: 'draft',
  thumbnail: null,
  images: [],
  options: [],
  variants: [],
  categories: [],
  collection: null,
  tags: [],
  type: null,
  sales_channel_ids: [],
  vendor_id: null,
  tenant_id: null,
}

/** Four sizes in six glazes, in three currencies, on sale and by the case. */
const manyVariants: MedusaProduct = {
  id: 'prod_01JBOWL',
  title: 'Everyday bowl, stoneware',
  subtitle: 'Thrown at Kiln Row',
  handle: 'everyday-bowl',
  description: 'Holds <1 l & stacks.\nDishwasher-safe.',
  status: 'published',
  thumbnail: 'http://localhost:9000/static/bowl.svg',
  images: ['http://localhost:9000/static/bowl.svg', 'http://localhost:9000/static/bowl-2.svg'],
  options: [
    { title: 'Size', values: sizes },
    { title: 'Glaze', values: glazes },
  ],
  variants: sizes.flatMap((size, row) =>
    glazes.map((glaze, column) =>
      variant(`variant_01J${row}${column}`, {
        title: `${size} / ${glaze}`,
        sku: `BOWL-${row}-${column}`,
        allow_backorder: column === 0,
        options: { Size: size, Glaze: glaze },
        prices: [
          price('gbp', `${18 + row}`),
          price('gbp', '15.5', { min_quantity: 12, max_quantity: 47 }),
          price('gbp', '12.00', { price_list_id: 'plist_01JSALE', price_list_type: 'sale' }),
          price('usd', `${24 + row}.99`),
        ],
        stocked_quantity: 40 + column,
        reserved_quantity: row,
      }),
    ),
  ),
  categories: [
    { id: 'pcat_01JKITCHEN', name: 'Kitchen', handle: 'kitchen' },
    { id: 'pcat_01JTABLE', name: 'Table', handle: 'table' },
  ],
  collection: { id: 'pcol_01JSPRING', title: 'Spring', handle: 'spring' },
  tags: ['handmade', 'stoneware'],
  type: 'Bowl',
  sales_channel_ids: ['sc_01JFERN', 'sc_01JHALDEN'],
  vendor_id: 'ven_01JKILN',
  tenant_id: 'tnt_01JFERN',
}

/** Arabic and emoji, and dinars with three decimals. */
const dinars: MedusaProduct = {
  ...bare,
  id: 'prod_01JOUD',
  title: 'بخور العود الفاخر 🪵✨ — إصدار محدود',
  subtitle: '',
  handle: 'oud-bakhoor',
  description: 'يُحرق على الفحم. 👩🏽‍🎨',
  status: 'published',
  variants: [
    variant('variant_01JOUD', {
      title: '٥٠ غ',
      options: { الوزن: '٥٠ غ' },
      prices: [price('kwd', '12.125'), price('kwd', '0.999', { min_quantity: 1 })],
      manage_inventory: false,
    }),
  ],
  tags: ['عود'],
  sales_channel_ids: ['sc_01JNOOR'],
  tenant_id: 'tnt_01JNOOR',
}

/** Answers of Medusa's read route, varied. */
export const medusaProducts: MedusaProduct[] = [manyVariants, dinars, bare, { ...bare, status: 'rejected' }]

const anyPrice = fc.record({
  currency_code: currency,
  amount,
  min_quantity: orNull(fc.nat(100)),
  max_quantity: orNull(fc.nat(1_000)),
  price_list_id: orNull(medusaId('plist')),
  price_list_type: fc.constantFrom('sale', 'override', null),
})

const anyVariant = fc.record({
  id: medusaId('variant'),
  title: text,
  sku: orNull(text),
  manage_inventory: fc.boolean(),
  allow_backorder: fc.boolean(),
  options: fc.dictionary(text, text, { maxKeys: 3 }),
  prices: few(anyPrice),
  stocked_quantity: fc.nat(10_000),
  reserved_quantity: fc.nat(100),
})

const category = fc.record({ id: medusaId('pcat'), name: text, handle: text })
const collection = fc.record({ id: medusaId('pcol'), title: text, handle: text })

export const productArbitrary = fc
  .record({
    title: text,
    subtitle: orNull(text),
    handle: text,
    description: orNull(text),
    status: fc.constantFrom('draft', 'proposed', 'published', 'rejected'),
    thumbnail: orNull(text),
    images: few(text),
    options: few(fc.record({ title: text, values: few(text) })),
    variants: few(anyVariant),
    categories: few(category),
    collection: orNull(collection),
    tags: few(text),
    productType: orNull(text),
    salesChannelIds: few(medusaId('sc')),
    vendorMedusaId: orNull(medusaId('ven')),
    tenantMedusaId: orNull(medusaId('tnt')),
  })
  .map((record) => productSchema.parse(record))

export const samples: Samples = {
  canonical: productArbitrary,
  remote: medusaProducts,
  hub: [],
  renamed: {
    type: 'productType',
    sales_channel_ids: 'salesChannelIds',
    vendor_id: 'vendorMedusaId',
    tenant_id: 'tenantMedusaId',
  },
}
