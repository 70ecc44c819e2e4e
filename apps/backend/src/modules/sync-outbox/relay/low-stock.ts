import type { ClientBase } from 'pg'

/** Any number that no other advisory lock of this database uses. */
const LOCK = 7_266_002

/**
 * Turns hints about stock into the news that an item has run low: what is available in all places together
 * has come down to the item's own `metadata.low_stock_threshold`. Told once per crossing, because what was
 * last seen is kept; an item without a threshold is never told of.
 *
 * Looked at here and not in the writers' triggers: two sales from two places at once would each see only
 * their own. One process looks at a time, so that an older look never follows a newer one.
 */
export async function tellOfLowStock(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query(`select from sync_outbox where ${HINTED} limit 1`)
  if (rowCount === 0) return
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query(TELL)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const HINTED = `entity = 'inventory' and op = 'updated' and batch is null`

const TELL = `
  with hinted as (
    delete from sync_outbox where ${HINTED} returning record_id
  ), item as (
    select i.id, (i.metadata->>'low_stock_threshold')::numeric as threshold
    from inventory_item i
    where i.id in (select record_id from hinted) and i.deleted_at is null
      and i.metadata->>'low_stock_threshold' ~ '^[0-9]{1,9}([.][0-9]{1,9})?$'
  ), seen as (
    insert into sync_low_stock as s (inventory_item_id, is_low)
    select item.id, coalesce(sum(l.stocked_quantity - l.reserved_quantity), 0) <= item.threshold
    from item left join inventory_level l on l.inventory_item_id = item.id and l.deleted_at is null
    group by item.id, item.threshold order by item.id
    on conflict (inventory_item_id) do update set is_low = excluded.is_low
      where s.is_low is distinct from excluded.is_low
    returning inventory_item_id, is_low
  )
  insert into sync_outbox (entity, record_id, op)
  select 'inventory', inventory_item_id, 'low' from seen where is_low`
