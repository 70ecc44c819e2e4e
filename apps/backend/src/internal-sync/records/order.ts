import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules, OrderWorkflowEvents } from '@medusajs/framework/utils'
import { z } from 'zod'
import { listOrders } from '../../framework/list-orders.ts'
import { addressFields } from './address.ts'
import type { Applier, SyncedRecord } from './synced-record.ts'

/** Keys of an order's metadata that sync writes itself: their change is nobody's edit. */
const OWN_KEYS = `array['_last_synced_from', '_last_synced_at']`

const addressOf = (alias: string) =>
  `case when ${alias}.id is not null then jsonb_build_object(${addressFields(alias)}) end`

/** The fields of an order `o`, its shipping address `s` and billing address `b` that both sides edit, as the apply route takes them. */
const ORDER_EDIT = `jsonb_build_object('shipping_address', ${addressOf('s')}, 'billing_address', ${addressOf('b')},
  'metadata', coalesce(o.metadata, '{}') - ${OWN_KEYS})`

/** The part of an order that is compared and written under its lock; the rest is `readOrders`. A draft is no order yet. */
const projection = `
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

/** Answers what only Medusa says of orders, by id. Missing ones are not in the map. */
export async function readOrders(scope: MedusaContainer, ids: readonly string[]) {
  const fields = ['id', 'display_id', 'status', 'email', 'currency_code', 'total', 'items.*', 'items.total']
  const orders = z.array(orderSchema).parse(await listOrders(scope, fields, { id: [...ids] }))
  return new Map(orders.map((order) => [order.id, order]))
}

const KINDS = `(values ('shipping_address'), ('billing_address')) k(kind)`

/**
 * As the framework's own update of an order does it: a changed address becomes a new one, so that what an
 * order once said stays; a cancelled order and the country it goes to are not changed, because taxes and
 * shipping hang on them.
 */
const applier: Applier = {
  locked: `
    with orders as materialized (
      select o.* from "order" o
      where o.id in (select id from items) and o.deleted_at is null order by o.id for update
    ), addresses as materialized (
      select a.* from order_address a
      where a.id in (select unnest(array[shipping_address_id, billing_address_id]) from orders)
      order by a.id for update
    )
    select o.id, e.stored,
      case when o.status = 'canceled'
        then jsonb_build_object('message', 'A canceled order can’t be changed.')
        when moved.kinds is not null then jsonb_build_object('fields', moved.kinds,
          'message', 'The country of an order’s address can’t be changed: taxes depend on it.') end as refusal
    from orders o
    join items i on i.id = o.id
    left join addresses s on s.id = o.shipping_address_id
    left join addresses b on b.id = o.billing_address_id
    cross join lateral (select ${ORDER_EDIT} as stored) e
    cross join lateral (
      select jsonb_agg(kind) as kinds from ${KINDS}
      where jsonb_typeof(e.stored->kind) = 'object' and jsonb_typeof(i.data->kind) = 'object'
        and i.data->kind->>'country_code' is distinct from e.stored->kind->>'country_code') moved`,

  write: `
    with before as (
      select o.id, o.customer_id, i.data, ${ORDER_EDIT} as stored
      from json_to_recordset(:items::json) as i(id text, data jsonb)
      join "order" o on o.id = i.id
      left join order_address s on s.id = o.shipping_address_id
      left join order_address b on b.id = o.billing_address_id
    ), changed as materialized (
      select before.id as order_id, kind, customer_id, data->kind as address,
        'ordaddr_' || upper(replace(gen_random_uuid()::text, '-', '')) as id
      from before cross join ${KINDS} where data->kind is distinct from stored->kind
    ), made as (
      insert into order_address (id, customer_id, first_name, last_name, company, address_1, address_2, city,
        province, postal_code, country_code, phone, created_at, updated_at)
      select c.id, c.customer_id, a.first_name, a.last_name, a.company, a.address_1, a.address_2, a.city,
        a.province, a.postal_code, a.country_code, a.phone, :now, :now
      from changed c cross join lateral jsonb_populate_record(null::order_address, c.address) a
      where jsonb_typeof(c.address) = 'object'
    )
    update "order" o set updated_at = :now,
      metadata = (before.data->'metadata')
        || jsonb_build_object('_last_synced_from', 'payload', '_last_synced_at', :now::text),
      shipping_address_id = case when s.id is null then o.shipping_address_id
        when jsonb_typeof(s.address) = 'object' then s.id end,
      billing_address_id = case when b.id is null then o.billing_address_id
        when jsonb_typeof(b.address) = 'object' then b.id end
    from before
    left join changed s on s.order_id = before.id and s.kind = 'shipping_address'
    left join changed b on b.order_id = before.id and b.kind = 'billing_address'
    where o.id = before.id`,
}

export const orderRecord = {
  table: 'order',
  projection,
  captured: {
    alsoMoves: [],
    apart: [],
    // A draft is a merchant's note; it becomes an order when it is confirmed.
    inserted: `case when n.is_draft_order then 'updated' else 'placed' end`,
    events: {
      placed: 'o.is_draft_order and not n.is_draft_order',
      completed: `n.status = 'completed' and o.status <> 'completed'`,
    },
  },
  applier,
  announced: { source: Modules.ORDER, object: 'order', event: OrderWorkflowEvents.UPDATED },
} satisfies SyncedRecord
