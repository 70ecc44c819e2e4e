import { medusaIdSchema } from '@tandem/contracts/ids'
import { z } from 'zod'
import { linked, listed, textOrNone } from '../sources/linked.ts'

/** Medusa's store API as far as a purchase needs it. Amounts are JSON numbers there; here they are decimal text. */

const amount = z.number().transform(decimalText)

/** A plain decimal text of the same digits, never `1e-7`. */
function decimalText(value: number): string {
  // Sums of decimals come with noise behind the last digit that any currency has.
  const text = String(Math.round(value * 1e6) / 1e6)
  return text.includes('e') ? value.toFixed(6).replace(/\.?0+$/, '') : text
}

export const postalAddressSchema = z.object({
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  company: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  city: z.string().nullish(),
  postal_code: z.string().nullish(),
  country_code: z.string().nullish(),
  phone: z.string().nullish(),
})
export type PostalAddress = z.infer<typeof postalAddressSchema>

/** The parts of a line's or a delivery's tax; empty until Medusa knows the country. */
const taxed = {
  is_tax_inclusive: z.boolean().nullish(),
  tax_lines: listed(z.object({ rate: z.number(), description: textOrNone })),
}

const lineSchema = z.object({
  id: medusaIdSchema,
  quantity: z.number(),
  unit_price: amount,
  subtotal: amount,
  total: amount,
  original_total: amount,
  ...taxed,
  thumbnail: z.string().nullish(),
  variant_id: z.string().nullish(),
  variant_title: z.string().nullish(),
  product_title: z.string().nullish(),
  product_id: z.string().nullish(),
  // What is bought is paid for, whatever has become of its product: a line is never left out for want of a name.
  title: textOrNone.transform((title) => title ?? ''),
  created_at: z.string().nullish(),
})
export type PurchaseLine = z.infer<typeof lineSchema>

const totals = {
  currency_code: z.string().length(3),
  total: amount,
  /** A name with `subtotal` is without tax, any other with it, whichever way the prices are. */
  item_subtotal: amount,
  original_item_total: amount,
  discount_subtotal: amount,
  discount_total: amount,
  shipping_subtotal: amount,
  original_shipping_total: amount,
  tax_total: amount,
}

/** A payment under way. `data` is what the provider keeps of it: of Stripe, its payment intent. */
const paymentSessionSchema = z.object({
  id: z.string(),
  provider_id: z.string(),
  status: z.string(),
  amount,
  data: linked(z.looseObject({ client_secret: textOrNone, status: textOrNone })),
})
export type PaymentSession = z.infer<typeof paymentSessionSchema>

const paymentCollectionRecord = z.object({
  id: medusaIdSchema,
  payment_sessions: listed(paymentSessionSchema),
})

const cartSchema = z.object({
  id: medusaIdSchema,
  ...totals,
  email: z.string().nullish(),
  completed_at: z.string().nullish(),
  sales_channel_id: z.string().nullish(),
  region_id: z.string().nullish(),
  customer: linked(z.object({ id: z.string() })),
  items: listed(lineSchema),
  promotions: listed(z.object({ code: textOrNone, is_automatic: z.boolean().nullish() })),
  shipping_address: linked(postalAddressSchema),
  shipping_methods: listed(z.object({ shipping_option_id: textOrNone, name: textOrNone, amount, ...taxed })),
  payment_collection: linked(paymentCollectionRecord),
})
export type MedusaCart = z.infer<typeof cartSchema>
export const cartAnswerSchema = z.object({ cart: cartSchema })

const lineFields = [
  'id',
  'quantity',
  'unit_price',
  'subtotal',
  'total',
  'original_total',
  'thumbnail',
  'variant_id',
  'variant_title',
  'product_title',
  'product_id',
  'title',
  'created_at',
]
/** Totals are worked out by Medusa only over lines that are read whole. */
export const CART_FIELDS = ['+shipping_methods.name', ...lineFields.map((field) => `+items.${field}`)].join(
  ',',
)

export const shippingOptionsSchema = z.object({
  shipping_options: listed(
    z.object({
      id: medusaIdSchema,
      name: z.string(),
      amount: z.number().transform(decimalText).nullish(),
      insufficient_inventory: z.boolean().nullish(),
      type: linked(z.object({ code: textOrNone })),
      /** Days from the order to the delivery, first and last, where the shop's owner has set them. */
      data: linked(z.looseObject({ days: z.tuple([z.number(), z.number()]).optional().catch(undefined) })),
    }),
  ),
})
export type ShippingOption = z.infer<typeof shippingOptionsSchema>['shipping_options'][number]

export const paymentProvidersSchema = z.object({
  payment_providers: listed(z.object({ id: z.string(), is_enabled: z.boolean().nullish() })),
})

export const paymentCollectionSchema = z.object({ payment_collection: paymentCollectionRecord })

export const completionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('order'), order: z.object({ id: medusaIdSchema }) }),
  z.object({ type: z.literal('cart'), error: linked(z.object({ type: textOrNone })) }),
])

export const orderSchema = z.object({
  id: medusaIdSchema,
  display_id: z.number(),
  created_at: z.string(),
  status: z.string(),
  payment_status: z.string().nullish(),
  fulfillment_status: z.string().nullish(),
  ...totals,
  email: z.string().nullish(),
  customer_id: z.string().nullish(),
  sales_channel_id: z.string().nullish(),
  items: listed(lineSchema),
  shipping_address: linked(postalAddressSchema),
  shipping_methods: listed(z.object({ name: textOrNone, shipping_option_id: textOrNone, ...taxed })),
  payment_collections: listed(z.object({ payment_sessions: listed(z.object({ provider_id: z.string() })) })),
})
export type MedusaOrder = z.infer<typeof orderSchema>
export const orderAnswerSchema = z.object({ order: orderSchema })

export const ORDER_FIELDS = [
  '+customer_id',
  '+sales_channel_id',
  '+payment_status',
  '+fulfillment_status',
  '*payment_collections.payment_sessions',
].join(',')

export const orderListSchema = z.object({
  orders: listed(
    z.object({
      id: medusaIdSchema,
      display_id: z.number(),
      created_at: z.string(),
      status: z.string(),
      fulfillment_status: z.string().nullish(),
      total: amount,
      currency_code: z.string().length(3),
    }),
  ),
  count: z.number(),
})
export type OrderSummary = z.infer<typeof orderListSchema>['orders'][number]

const customerAddressSchema = postalAddressSchema.extend({
  id: medusaIdSchema,
  is_default_shipping: z.boolean().nullish(),
})
export const customerAnswerSchema = z.object({
  customer: z.object({
    id: medusaIdSchema,
    // An account without one is still entered and still buys.
    email: textOrNone.transform((email) => email ?? ''),
    first_name: textOrNone,
    last_name: textOrNone,
    phone: textOrNone,
    addresses: listed(customerAddressSchema),
  }),
})
export type MedusaCustomer = z.infer<typeof customerAnswerSchema>['customer']

export const tokenSchema = z.object({ token: z.string() })
export const anythingSchema = z.unknown()
