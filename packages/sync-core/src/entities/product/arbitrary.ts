import fc from 'fast-check'
import { amount, currency, few, medusaId, orNull, text } from '../../../test/values.ts'
import { productSchema } from './schema.ts'

const price = fc.record({
  currency_code: currency,
  amount,
  min_quantity: orNull(fc.nat(100)),
  max_quantity: orNull(fc.nat(1_000)),
  price_list_id: orNull(medusaId('plist')),
  price_list_type: fc.constantFrom('sale', 'override', null),
})

const variant = fc.record({
  id: medusaId('variant'),
  title: text,
  sku: orNull(text),
  manage_inventory: fc.boolean(),
  allow_backorder: fc.boolean(),
  options: fc.dictionary(text, text, { maxKeys: 3 }),
  prices: few(price),
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
    variants: few(variant),
    categories: few(category),
    collection: orNull(collection),
    tags: few(text),
    productType: orNull(text),
    salesChannelIds: few(medusaId('sc')),
    vendorMedusaId: orNull(medusaId('ven')),
    tenantMedusaId: orNull(medusaId('tnt')),
  })
  .map((record) => productSchema.parse(record))
