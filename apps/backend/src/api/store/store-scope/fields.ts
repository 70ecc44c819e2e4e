import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from 'zod'

const answerSchema = z.record(z.string(), z.unknown())

/**
 * Relations that a shop may follow from what it shows: of each its columns, and from it to another of the list. Medusa
 * has such a list for every route, exact to the column, but it opens more there than a visitor is to see.
 */
const SHOWN_RELATIONS = [
  ...['type', 'collection', 'options', 'option', 'values', 'tags', 'images', 'categories', 'vendor'],
  ...['variants', 'variant', 'product', 'calculated_price', 'original_price'],
  ...['parent_category', 'category_children', 'parent_return_reason', 'return_reason_children'],
  ...['items', 'detail', 'tax_lines', 'adjustments', 'shipping_methods', 'credit_lines', 'provider'],
  ...['shipping_address', 'billing_address', 'addresses', 'customer', 'groups', 'region', 'countries'],
  ...['promotions', 'application_method', 'payment_providers'],
  ...['payment_collection', 'payment_collections', 'payment_sessions'],
]

/**
 * What Medusa's own lists let a visitor read, and is nobody's but the merchant's: how many pieces lie in which place,
 * every price of every list with its rules, how a payment was taken, where a parcel leaves from. Named, because a
 * relation at the end of a path looks like a column.
 */
const MERCHANTS_OWN = [
  ...['inventory', 'inventory_items', 'inventory_item_id', 'location_levels', 'prices', 'price_rules'],
  ...['payments', 'fulfillments', 'service_zone', 'fulfillment_set', 'location', 'created_by'],
]

/**
 * Relations that lead from a record of one store to those of others: a customer is one person in all tenants' shops.
 * Whatever `fields` asks for, no route of a shop follows them; each has a route of its own that knows whose they are.
 */
const LEADS_ELSEWHERE = [
  'orders',
  'order',
  'cart',
  'carts',
  'customers',
  'sales_channels',
  'tenant',
  'tenants',
  'stores',
  'users',
  'api_keys',
  /_link$/,
]

/** A path whose way leads through anything else. */
const OTHER_WAY = new RegExp(`^(?!(?:(?:${SHOWN_RELATIONS.join('|')})\\.)*[^.]*$)`)

/** Hands the framework the list, which it takes out of the fields that a request asks for. */
export function withoutOthersRecords(
  req: MedusaRequest & { disallowed?: (string | RegExp)[] },
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  req.disallowed = [...LEADS_ELSEWHERE, ...MERCHANTS_OWN, OTHER_WAY]
  next()
}

/** The fields that Medusa's workflows put into an answer unasked: the depot and all prices of a delivery, where a parcel lies. */
const UNASKED = ['service_zone', 'prices', 'rules', 'fulfillments']

/** Takes it out of the records that an answer is about. */
export function withoutUnasked(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const send = res.json.bind(res)
  res.json = (body) => {
    const { data: lists = {} } = answerSchema.safeParse(body)
    for (const record of Object.values(lists).flat()) {
      for (const name of record instanceof Object ? UNASKED : []) Reflect.deleteProperty(Object(record), name)
    }
    return send(body)
  }
  next()
}
