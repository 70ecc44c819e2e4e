import type { MedusaContainer } from '@medusajs/framework/types'
import { z } from 'zod'
import { listOrders } from '../../framework/list-orders.ts'
import { addressFields } from '../address.ts'

/** Keys of an order's metadata that sync writes itself: their change is nobody's edit. */
const OWN_KEYS = `array['_last_synced_from', '_last_synced_at']`

const addressOf = (alias: string) =>
  `case when ${alias}.id is not null then jsonb_build_object(${addressFields(alias)}) end`

/** Of an order `o`, its shipping address `s` and billing address `b`: what both sides edit, as the apply route takes it. */
export const ORDER_EDIT = `jsonb_build_object('shipping_address', ${addressOf('s')}, 'billing_address', ${addressOf('b')},
  'metadata', coalesce(o.metadata, '{}') - ${OWN_KEYS})`

/** The part of an order that is compared and written under its lock; the rest is `readOrders`. A draft is no order yet. */
export const orderProjection = `
  found as materialized (
    select o.id, (${ORDER_EDIT})::text as version,
      ${ORDER_EDIT} || jsonb_build_object('id', o.id, 'placed_at', o.created_at,
        'customer_id', (select c.id from customer c where c.id = o.customer_id and c.deleted_at is null),
        'tenant_id', (select st.tenant_id from tenant_store st
          where st.sales_channel_id = o.sales_channel_id and st.deleted_at is null)) as record
    from "order" o join w on w.id = o.id
    left join order_address s on s.id = o.shipping_address_id
    left join order_address b on b.id = o.billing_address_id
    where o.deleted_at is null and not o.is_draft_order
  )`

/** As the framework works it out: totals and the two statuses are sums over a dozen tables. */
const orderSchema = z
  .object({
    id: z.string(),
    display_id: z.number(),
    status: z.string(),
    payment_status: z.string(),
    fulfillment_status: z.string(),
    email: z.string().nullable(),
    currency_code: z.string(),
    total: z.coerce.number(),
    items: z.array(
      z
        .object({
          id: z.string(),
          title: z.string(),
          variant_title: z.string().nullish(),
          variant_sku: z.string().nullish(),
          product_id: z.string().nullish(),
          quantity: z.coerce.number(),
          unit_price: z.coerce.number(),
          total: z.coerce.number(),
        })
        .transform(({ variant_title, variant_sku, product_id, ...item }) => ({
          ...item,
          variant: variant_title ?? null,
          sku: variant_sku ?? null,
          product_id: product_id ?? null,
        })),
    ),
  })
  .transform((order) => ({
    ...order,
    items: order.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }))

/** What only Medusa says of orders, by id. Missing ones are not in the map. */
export async function readOrders(scope: MedusaContainer, ids: readonly string[]) {
  const fields = ['id', 'display_id', 'status', 'email', 'currency_code', 'total', 'items.*', 'items.total']
  const orders = z.array(orderSchema).parse(await listOrders(scope, fields, { id: [...ids] }))
  return new Map(orders.map((order) => [order.id, order]))
}
