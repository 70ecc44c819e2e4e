import type { ClientBase } from 'pg'
import { OUTBOX_CHANNEL } from '../capture/functions.ts'

/**
 * A price list that starts or ends by the clock changes prices without a write, so no trigger fires.
 * Marks the products of every list that crossed a boundary since the last look. One process does it at
 * a time, the others skip.
 */
export async function markPriceListsThatTurned(client: ClientBase): Promise<void> {
  await client.query(`
    with clock as (
      select checked_until from sync_price_list_clock
      where checked_until < now() - interval '1 second' for update skip locked
    ), moved as (
      update sync_price_list_clock set checked_until = now() where exists (select from clock)
    ), turned as (
      select l.id from price_list l, clock
      where l.deleted_at is null and l.status = 'active'
        and ((l.starts_at > clock.checked_until and l.starts_at <= now())
          or (l.ends_at > clock.checked_until and l.ends_at <= now()))
    ), marked as (
      insert into sync_outbox (entity, record_id, op, origin)
      select distinct 'product', v.product_id, 'updated', 'price-list-clock'
      from turned
      join price p on p.price_list_id = turned.id
      join product_variant_price_set s on s.price_set_id = p.price_set_id
      join product_variant v on v.id = s.variant_id
      where p.deleted_at is null
      on conflict (txid, entity, record_id) do nothing
      returning 1
    )
    select pg_notify('${OUTBOX_CHANNEL}', '') from marked limit 1`)
}
