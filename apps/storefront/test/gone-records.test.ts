import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, productContentSchema } from '@tandem/contracts/content'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { toCartView } from '../src/features/cart/to-cart-view.ts'
import { cardSessionOf, usableSecretOf } from '../src/features/checkout/card-session.ts'
import { fingerprintOf } from '../src/features/checkout/fingerprint.ts'
import { toOrderView } from '../src/features/order/to-order-view.ts'
import { categoryListSchema, regionListSchema, storeProductSchema } from '../src/medusa/answers.ts'
import {
  listedProductSchema,
  stockSchema,
  storesSchema,
  taxonomyListsSchema,
  tiersSchema,
} from '../src/medusa/own-answers.ts'
import {
  cartAnswerSchema,
  completionSchema,
  customerAnswerSchema,
  orderAnswerSchema,
  orderListSchema,
  paymentCollectionSchema,
  paymentProvidersSchema,
  shippingOptionsSchema,
} from '../src/medusa/purchase-answers.ts'
import { toCommerceProduct } from '../src/medusa/to-unified-product.ts'
import { blockDocSchema, contentDocSchema, pageDocSchema, storeDocSchema } from '../src/payload/answers.ts'
import { toBranding, toPageBlock, toProductContent } from '../src/payload/to-unified.ts'
import { everyGap } from './every-gap.ts'

// What is left out is said in the log, thousands of times here.
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

const locale: Locale = 'en'
const recorded = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `fixtures/${name}.json`), 'utf8'))
const within = (answer: unknown, key: string): unknown =>
  answer instanceof Object ? Reflect.get(answer, key) : undefined
const firstOf = (answer: unknown, key: string): unknown => [within(answer, key)].flat()[0]

const tax = { is_tax_inclusive: true, tax_lines: [{ rate: 19, description: 'VAT' }] }
const line = {
  id: 'cali_1',
  quantity: 2,
  unit_price: 22,
  subtotal: 36.97,
  total: 44,
  original_total: 44,
  ...tax,
  thumbnail: 'http://pictures.test/mug.svg',
  variant_id: 'variant_1',
  variant_title: 'Small',
  product_title: 'Mug',
  product_handle: 'mug',
  title: 'Mug',
  created_at: '2026-11-28T12:00:00Z',
}
const totals = {
  currency_code: 'eur',
  total: 50,
  item_subtotal: 36.97,
  original_item_total: 44,
  discount_subtotal: 0,
  discount_total: 0,
  shipping_subtotal: 5.04,
  original_shipping_total: 6,
  tax_total: 7.98,
}
const address = { first_name: 'Ada', last_name: 'L', address_1: '1 Row', city: 'Berlin', country_code: 'de' }
const session = {
  id: 'payses_1',
  provider_id: 'pp_stripe_stripe',
  status: 'pending',
  amount: 50,
  data: { client_secret: 'pi_1_secret', status: 'requires_payment_method' },
}
const cart = {
  id: 'cart_1',
  ...totals,
  email: 'ada@mail.test',
  completed_at: null,
  sales_channel_id: 'sc_1',
  region_id: 'reg_1',
  customer: { id: 'cus_1' },
  items: [line, { ...line, id: 'cali_2', variant_id: 'variant_2' }],
  promotions: [{ code: 'HEARTH10', is_automatic: false }],
  shipping_address: address,
  shipping_methods: [{ shipping_option_id: 'so_1', name: 'Post', amount: 6, ...tax }],
  payment_collection: { id: 'pay_col_1', payment_sessions: [session] },
}
const order = {
  id: 'order_1',
  display_id: 7,
  created_at: '2026-11-28T12:00:00Z',
  status: 'pending',
  payment_status: 'authorized',
  fulfillment_status: 'not_fulfilled',
  ...totals,
  email: 'ada@mail.test',
  customer_id: 'cus_1',
  sales_channel_id: 'sc_1',
  items: cart.items,
  shipping_address: address,
  shipping_methods: cart.shipping_methods,
  payment_collections: [{ payment_sessions: [{ provider_id: 'pp_stripe_stripe' }] }],
}
const category = {
  id: 'pcat_1',
  handle: 'table',
  name: 'Table',
  names: { en: 'Table' },
  description: '',
  descriptions: {},
}
const listedProduct = {
  id: 'prod_1',
  handle: 'mug',
  title: 'Mug',
  names: { en: 'Mug' },
  subtitle: null,
  searchText: '',
  vendor: { id: 'ven_1', handle: 'kiln', name: 'Kiln' },
  taxonomyText: 'Table',
  categoryIds: ['pcat_1'],
  collectionId: null,
  variants: [{ sku: null, options: { Size: 'Small' }, available: true, price: '22' }],
}

interface Answer<T = unknown> {
  name: string
  schema: z.ZodType<T>
  answer: unknown
  /** Without which there is nothing to show; what is theirs alone is shown without it or not at all. */
  roots?: readonly string[]
  shown?: (read: T) => unknown
}
const answerOf = <T>(
  answer: Answer<T>,
): { name: string; roots: readonly string[]; answer: unknown; show: (given: unknown) => unknown } => ({
  name: answer.name,
  roots: answer.roots ?? [],
  answer: answer.answer,
  show: (given) => {
    const read = answer.schema.parse(given)
    return answer.shown ? answer.shown(read) : read
  },
})

/** Every answer that the shop reads, as whole as it comes, and what the shop makes of it. */
const ANSWERS = [
  answerOf({
    name: 'cart',
    schema: cartAnswerSchema,
    answer: { cart },
    roots: ['cart'],
    shown: ({ cart: read }) => {
      cardSessionOf(read)
      usableSecretOf(read)
      fingerprintOf(read)
      return toCartView(read, { id: read.id, pricesBefore: {} }, [], new Map(), locale)
    },
  }),
  answerOf({
    name: 'order',
    schema: orderAnswerSchema,
    answer: { order },
    roots: ['order'],
    shown: ({ order: read }) => toOrderView(read, [], locale, true),
  }),
  answerOf({ name: 'orders', schema: orderListSchema, answer: { orders: [order], count: 1 } }),
  answerOf({
    name: 'shipping options',
    schema: shippingOptionsSchema,
    answer: {
      shipping_options: [
        { id: 'so_1', name: 'Post', amount: 6, type: { code: 'post' }, data: { days: [2, 3] } },
      ],
    },
  }),
  answerOf({
    name: 'ways of paying',
    schema: paymentProvidersSchema,
    answer: { payment_providers: [{ id: 'pp_system_default', is_enabled: true }] },
  }),
  answerOf({
    name: 'payment',
    schema: paymentCollectionSchema,
    answer: { payment_collection: cart.payment_collection },
    roots: ['payment_collection'],
  }),
  answerOf({
    name: 'what became of a cart',
    schema: completionSchema,
    answer: { type: 'cart', error: { type: 'payment_authorization_error' } },
  }),
  answerOf({
    name: 'customer',
    schema: customerAnswerSchema,
    answer: {
      customer: { id: 'cus_1', email: 'ada@mail.test', addresses: [{ id: 'cuaddr_1', ...address }] },
    },
    roots: ['customer'],
  }),
  ...['medusa-tidepool-mug', 'medusa-fallow-throw'].map((name) =>
    answerOf({
      name,
      schema: storeProductSchema,
      answer: firstOf(recorded(name), 'products'),
      shown: (read) => toCommerceProduct(read, locale),
    }),
  ),
  answerOf({ name: 'categories', schema: categoryListSchema, answer: recorded('medusa-category-table') }),
  answerOf({ name: 'regions', schema: regionListSchema, answer: recorded('medusa-regions') }),
  answerOf({ name: 'stores', schema: storesSchema, answer: recorded('medusa-stores') }),
  answerOf({
    name: 'taxonomy',
    schema: taxonomyListsSchema,
    answer: { categories: [category], collections: [{ ...category, id: 'pcol_1' }] },
  }),
  answerOf({
    name: 'catalogue',
    schema: listedProductSchema,
    answer: listedProduct,
    roots: ['names'],
  }),
  answerOf({
    name: 'price tiers',
    schema: tiersSchema,
    answer: {
      product_id: 'prod_1',
      currency_code: 'eur',
      variants: [{ id: 'variant_1', tiers: [{ from: 1, amount: 22 }] }],
    },
  }),
  answerOf({ name: 'stock', schema: stockSchema, answer: { lines: [{ id: 'cali_1', left: 3 }] } }),
  answerOf({
    name: 'content',
    schema: contentDocSchema,
    answer: firstOf(recorded('payload-tidepool-mug'), 'docs'),
    shown: (read) => productContentSchema.parse(toProductContent(read)),
  }),
  answerOf({
    name: 'look of a store',
    schema: storeDocSchema,
    answer: firstOf(recorded('payload-noor-ar'), 'docs'),
    shown: (read) => toBranding(read, 'http://cms.test'),
  }),
  ...['payload-fernhollow-story', 'payload-noor-home-ar'].flatMap((name) => {
    const page = firstOf(recorded(name), 'docs')
    return [
      answerOf({ name, schema: pageDocSchema, answer: page }),
      ...[within(page, 'blocks')].flat().map((block, at) =>
        answerOf({
          name: `${name}, block ${at}`,
          schema: blockDocSchema,
          answer: block,
          shown: (read) => toPageBlock(read, 'http://cms.test'),
        }),
      ),
    ]
  }),
]

describe('a record that is gone costs its own line and nothing more', () => {
  test.each(ANSWERS)('$name', ({ answer, roots, show }) => {
    show(answer)
    const gaps = everyGap(answer, roots)
    const broken = gaps.flatMap(({ name, answer: given }) => {
      try {
        show(given)
        return []
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message.slice(0, 200) : error}`]
      }
    })
    expect(broken).toEqual([])
  })

  test('of a cart, the others are there as before', () => {
    const { cart: read } = cartAnswerSchema.parse({
      cart: {
        ...cart,
        promotions: [null, ...cart.promotions],
        shipping_methods: [null, ...cart.shipping_methods],
        items: [null, ...cart.items],
        customer: null,
        payment_collection: null,
      },
    })
    expect(toCartView(read, { id: read.id, pricesBefore: {} }, [], new Map(), locale)).toMatchObject({
      count: 4,
      promotions: ['HEARTH10'],
      shipping: { amount: '6' },
      total: { amount: '50' },
    })
  })

  test('a line that has lost its product and its name is still in the cart, because it is still paid for', () => {
    const bare = { ...line, title: null, product_title: null, product_handle: null, variant_id: null }
    const { cart: read } = cartAnswerSchema.parse({ cart: { ...cart, items: [bare] } })
    const view = toCartView(read, { id: read.id, pricesBefore: {} }, [], new Map(), locale)
    expect(view).toMatchObject({
      blocked: true,
      lines: [{ state: 'gone', title: '', total: { amount: '44' } }],
    })
  })

  test('an account without an e-mail is entered', () => {
    const { customer } = customerAnswerSchema.parse({ customer: { id: 'cus_1', email: null } })
    expect(customer).toMatchObject({ email: '', addresses: [] })
  })
})
