import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { formerHandlesOf } from './former-handles.ts'
import { namesIn, SOLD_HERE } from './sold-here.ts'
import { SHOWN_IN } from './visible-categories.ts'

const MAX_SEARCH_TEXT = 2_000

/**
 * All that these sales channels sell, the newest first, with prices of a region for everybody: Medusa's own
 * calculation for one piece and without a customer, of all variants in one statement. A test compares it with
 * the framework's answers. A store of ten thousand products is read in about a third of a second, where the
 * framework takes a hundred calls; each is in the shape of `catalogueProductSchema`, which who reads it looks at one by one.
 */
export async function readCatalogue(
  database: Knex,
  channels: readonly string[],
  region: { id: string; currency_code: string } | null,
  ids: readonly string[] | null,
): Promise<{ products: unknown[] }> {
  const bindings = {
    channels: [...channels],
    ids: ids && [...ids],
    region: region?.id ?? null,
    regionJson: JSON.stringify(region?.id ?? null),
    currency: region?.currency_code ?? null,
  }
  return await database.transaction(async (reading) => {
    // Postgres joins row by row where it expects few rows. Right after an import it still expects one row of
    // everything, and a second becomes minutes. What is read here is whole tables: hashing suits them always.
    await reading.raw('set local enable_nestloop = off')
    const { rows } = await reading.raw<{ rows: { product: unknown }[] }>(CATALOGUE, bindings)
    return { products: rows.map(({ product }) => product) }
  })
}

const namesText = (table: string): string =>
  `(select string_agg(value, ' ') from jsonb_each_text(${namesIn('name', table)}))`

const CATALOGUE = `
  with ${SOLD_HERE},
  v as materialized (
    select v.* from product_variant v join p on p.id = v.product_id where v.deleted_at is null
  ),

  -- Lists that are open to everybody of the region now.
  lists as (
    select pl.id, pl.type, coalesce(pl.rules_count, 0) as rules from price_list pl
    where pl.status = 'active' and pl.deleted_at is null
      and (pl.starts_at is null or pl.starts_at <= now()) and (pl.ends_at is null or pl.ends_at >= now())
      and coalesce(pl.rules_count, 0) = (select count(*) from price_list_rule r
        where r.price_list_id = pl.id and r.deleted_at is null
          and r.attribute = 'region_id' and r.value @> cast(:regionJson as jsonb))
  ),
  offers as (
    select v.id, pr.amount, lists.type, pr.price_list_id is not null as is_listed,
      coalesce(pr.rules_count, 0) + coalesce(lists.rules, 0) as rules
    from v
    join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
    join price pr on pr.price_set_id = ps.price_set_id and pr.deleted_at is null and pr.currency_code = :currency
      and (pr.min_quantity is null or pr.min_quantity <= 1)
      and coalesce(pr.rules_count, 0) = (case when coalesce(pr.rules_count, 0) = 0 then 0 else (
        select count(*) from price_rule r where r.price_id = pr.id and r.deleted_at is null
          and r.attribute = 'region_id' and r.value = :region) end)
    left join lists on lists.id = pr.price_list_id
    where pr.price_list_id is null or lists.id is not null
  ),
  best as (
    select distinct on (id, is_listed) id, is_listed, type, amount
    from offers order by id, is_listed, rules desc, amount
  ),
  prices as (
    select id, case max(type) filter (where is_listed)
        when 'override' then max(amount) filter (where is_listed)
        else min(amount) end as amount
    from best group by id
  ),

  chosen as (
    select v.id, jsonb_object_agg(o.title, ov.value) as options
    from v
    join product_variant_option vo on vo.variant_id = v.id
    join product_option_value ov on ov.id = vo.option_value_id and ov.deleted_at is null
    join product_option o on o.id = ov.option_id and o.deleted_at is null
    group by v.id
  ),

  -- A variant of several items has as many as its scarcest one allows, at the places that serve the channel.
  places as (
    select distinct location_id from (
      select stock_location_id as location_id from sales_channel_stock_location
      where sales_channel_id = any(:channels) and deleted_at is null) l
  ),
  items as (
    select v.id, greatest(l.required_quantity, 1) as required,
      coalesce(sum(il.stocked_quantity - il.reserved_quantity), 0) as free
    from v
    join product_variant_inventory_item l on l.variant_id = v.id and l.deleted_at is null
    join inventory_item ii on ii.id = l.inventory_item_id and ii.deleted_at is null
    left join inventory_level il on il.inventory_item_id = ii.id and il.deleted_at is null
      and il.location_id in (select location_id from places)
    group by v.id, l.inventory_item_id, l.required_quantity
  ),
  stock as (select id, min(floor(free / required)) as available from items group by id),

  variants as (
    select v.product_id as id, jsonb_agg(jsonb_build_object(
        'sku', v.sku, 'options', coalesce(chosen.options, '{}'),
        'available', not v.manage_inventory or v.allow_backorder or coalesce(stock.available, 0) > 0,
        'price', trim_scale(prices.amount)::text)
      order by v.variant_rank nulls first, v.id collate "C") as list
    from v
    left join chosen on chosen.id = v.id
    left join stock on stock.id = v.id
    left join prices on prices.id = v.id
    group by v.product_id
  ),

  ${SHOWN_IN},
  in_categories as (
    select s.product_id as id,
      jsonb_agg(s.category_id order by s.is_direct desc, s.category_id collate "C") as list,
      string_agg(concat_ws(' ', c.name, ${namesText('c')}), ' ') filter (where s.is_direct) as names
    from shown_in s join product_category c on c.id = s.category_id
    group by s.product_id
  ),

  vendor_of as (
    select distinct on (l.product_id) l.product_id as id,
      jsonb_build_object('id', ve.id, 'handle', ve.handle, 'name', ve.name,
        'formerHandles', ${formerHandlesOf('vendor', 've')}) as vendor
    from p
    join product_vendor l on l.product_id = p.id and l.deleted_at is null
    join vendor ve on ve.id = l.vendor_id and ve.deleted_at is null
    order by l.product_id, l.created_at, ve.id collate "C"
  )

  select jsonb_build_object(
    'id', p.id, 'handle', p.handle, 'formerHandles', ${formerHandlesOf('product', 'p')}, 'title', p.title, 'names', ${namesIn('name', 'p')}, 'subtitle', p.subtitle,
    'searchText', left(concat_ws(' ', p.description, (
      select string_agg(regexp_replace(text #>> '{}', '<[^>]*>', ' ', 'g'), ' ')
      from jsonb_path_query(p.metadata->'tandem'->'content', 'strict $.**') text
      where jsonb_typeof(text) = 'string')), ${MAX_SEARCH_TEXT}),
    'vendor', vendor_of.vendor,
    'taxonomyText', concat_ws(' ', in_categories.names, co.title, ${namesText('co')}), 'categoryIds', coalesce(in_categories.list, '[]'), 'collectionId', co.id,
    'variants', coalesce(variants.list, '[]')) as product
  from p
  left join variants on variants.id = p.id
  left join in_categories on in_categories.id = p.id
  left join product_collection co on co.id = p.collection_id and co.deleted_at is null
  left join vendor_of on vendor_of.id = p.id
  order by p.id collate "C" desc`
