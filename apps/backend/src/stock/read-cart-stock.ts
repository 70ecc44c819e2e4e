import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { type CartStock, cartStockSchema } from '@tandem/contracts/shop'

/**
 * How many pieces each line of a cart can have, beside what its other lines take. Medusa tells this of a variant
 * alone: of two lines that share an item each could have them all. It also adds up all places, and promises a line's
 * pieces at one: what no single place has is refused when it is ordered, so it is not there here either.
 */
export async function readCartStock(database: Knex, cartId: string): Promise<CartStock> {
  const { rows } = await database.raw<{ rows: unknown }>(CART_STOCK, { cart: cartId })
  return cartStockSchema.parse({ lines: rows })
}

const CART_STOCK = `
  with lines as (
    select i.id, i.quantity, v.id as variant_id, c.sales_channel_id,
      v.manage_inventory and not v.allow_backorder as is_counted
    from cart_line_item i
    join cart c on c.id = i.cart_id and c.deleted_at is null
    join product_variant v on v.id = i.variant_id and v.deleted_at is null
    where i.cart_id = :cart and i.deleted_at is null
  ),
  needs as (
    select l.id, l.quantity, n.inventory_item_id as item, greatest(n.required_quantity, 1) as required
    from lines l
    join product_variant_inventory_item n on n.variant_id = l.variant_id and n.deleted_at is null
    join inventory_item ii on ii.id = n.inventory_item_id and ii.deleted_at is null
    where l.is_counted
  ),
  places as (
    select p.stock_location_id as id from sales_channel_stock_location p
    where p.deleted_at is null and p.sales_channel_id in (select sales_channel_id from lines)
  ),
  free as (
    select il.inventory_item_id as item, max(il.stocked_quantity - il.reserved_quantity) as pieces
    from inventory_level il
    where il.deleted_at is null and il.location_id in (select id from places)
      and il.inventory_item_id in (select item from needs)
    group by il.inventory_item_id
  ),
  fits as (
    select n.id, floor((coalesce(f.pieces, 0) - coalesce((
        select sum(o.quantity * o.required) from needs o where o.item = n.item and o.id <> n.id), 0)) / n.required
      ) as pieces
    from needs n left join free f on f.item = n.item
  )
  select l.id, case when l.is_counted
      then greatest(0, coalesce((select min(pieces) from fits where fits.id = l.id), 0))::int end as left
  from lines l order by l.id`
