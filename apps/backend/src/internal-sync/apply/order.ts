import { ORDER_EDIT } from '../read/order.ts'
import type { Applier } from './applier.ts'

const KINDS = `(values ('shipping_address'), ('billing_address')) k(kind)`

/**
 * As the framework's own update of an order does it: a changed address becomes a new one, so that what an
 * order once said stays; a cancelled order and the country it goes to are not changed, because taxes and
 * shipping hang on them.
 */
export const orderApplier: Applier = {
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
      case when o.status = 'canceled' then 'a canceled order is not changed'
        when exists (
          select from ${KINDS} where jsonb_typeof(e.stored->kind) = 'object' and jsonb_typeof(i.data->kind) = 'object'
            and i.data->kind->>'country_code' is distinct from e.stored->kind->>'country_code')
        then 'the country of an address is not changed' end as refusal
    from orders o
    join items i on i.id = o.id
    left join addresses s on s.id = o.shipping_address_id
    left join addresses b on b.id = o.billing_address_id
    cross join lateral (select ${ORDER_EDIT} as stored) e`,

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
