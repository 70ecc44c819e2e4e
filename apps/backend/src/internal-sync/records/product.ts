import type { SyncedRecord } from './synced-record.ts'

/**
 * A product as everybody may buy it: base prices and the prices of lists that are active now. Prices and
 * lists that are bound to a rule (a region, a customer group) are left out, because they are not for all.
 *
 * One set per part, grouped and then joined, and not a subquery per product: a hundred products with four
 * variants each are a few hundred rows in every step. Texts are ordered by their bytes (`collate "C"`), so
 * that the order does not depend on the database's language. Held true by a test that compares it with
 * the framework's own answer.
 */
const projection = `
  p as (select p.* from product p join w on w.id = p.id where p.deleted_at is null),
  v as (select v.* from product_variant v join w on w.id = v.product_id where v.deleted_at is null),

  prices as (
    select v.id, json_agg(json_build_object(
        'currency_code', pr.currency_code, 'amount', trim_scale(pr.amount)::text,
        'min_quantity', pr.min_quantity::int, 'max_quantity', pr.max_quantity::int,
        'price_list_id', pl.id, 'price_list_type', pl.type)
      order by pr.currency_code collate "C", pl.id collate "C" nulls first, pr.min_quantity nulls first,
        pr.amount, pr.max_quantity nulls first) as list
    from v
    join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
    join price pr on pr.price_set_id = ps.price_set_id and pr.deleted_at is null and coalesce(pr.rules_count, 0) = 0
    left join price_list pl on pl.id = pr.price_list_id
    where pr.price_list_id is null or (
      pl.status = 'active' and pl.deleted_at is null and coalesce(pl.rules_count, 0) = 0
      and (pl.starts_at is null or pl.starts_at <= now()) and (pl.ends_at is null or pl.ends_at > now()))
    group by v.id
  ),

  chosen as (
    select v.id, json_object_agg(o.title, ov.value order by o.title collate "C") as by_title
    from v
    join product_variant_option vo on vo.variant_id = v.id
    join product_option_value ov on ov.id = vo.option_value_id and ov.deleted_at is null
    join product_option o on o.id = ov.option_id and o.deleted_at is null
    group by v.id
  ),

  -- How many can be made of what is stocked, and how many of what is not spoken for. A variant of several
  -- items (a kit) has as many as its scarcest item allows.
  item_stock as (
    select v.id, greatest(l.required_quantity, 1) as required,
      coalesce(sum(il.stocked_quantity), 0) as stocked, coalesce(sum(il.reserved_quantity), 0) as reserved
    from v
    join product_variant_inventory_item l on l.variant_id = v.id and l.deleted_at is null
    join inventory_item ii on ii.id = l.inventory_item_id and ii.deleted_at is null
    left join inventory_level il on il.inventory_item_id = ii.id and il.deleted_at is null
    group by v.id, l.inventory_item_id, l.required_quantity
  ),
  stock as (
    select id, min(floor(stocked / required)) as stocked, min(floor((stocked - reserved) / required)) as available
    from item_stock group by id
  ),

  variants as (
    select v.product_id as id, json_agg(json_build_object(
        'id', v.id, 'title', v.title, 'sku', v.sku,
        'manage_inventory', v.manage_inventory, 'allow_backorder', v.allow_backorder,
        'options', coalesce(chosen.by_title, '{}'), 'prices', coalesce(prices.list, '[]'),
        'stocked_quantity', trim_scale(coalesce(stock.stocked, 0)),
        'reserved_quantity', trim_scale(coalesce(stock.stocked - stock.available, 0)))
      order by v.variant_rank nulls first, v.id collate "C") as list
    from v
    left join prices on prices.id = v.id
    left join chosen on chosen.id = v.id
    left join stock on stock.id = v.id
    group by v.product_id
  ),

  option_values as (
    select po.product_id, o.id, o.title,
      json_agg(ov.value order by ov.rank nulls last, ov.value collate "C") filter (where ov.id is not null) as list
    from w
    join product_product_option po on po.product_id = w.id and po.deleted_at is null
    join product_option o on o.id = po.product_option_id and o.deleted_at is null
    left join product_product_option_value l on l.product_product_option_id = po.id and l.deleted_at is null
    left join product_option_value ov on ov.id = l.product_option_value_id and ov.deleted_at is null
    group by po.product_id, o.id, o.title
  ),
  options as (
    select product_id as id, json_agg(json_build_object('title', title, 'values', coalesce(list, '[]'))
      order by title collate "C", id collate "C") as list
    from option_values group by product_id
  ),

  images as (
    select i.product_id as id, json_agg(i.url order by i.rank, i.id collate "C") as list
    from image i join w on w.id = i.product_id where i.deleted_at is null group by i.product_id
  ),

  categories as (
    select l.product_id as id, json_agg(json_build_object('id', c.id, 'name', c.name, 'handle', c.handle)
      order by c.id collate "C") as list
    from w
    join product_category_product l on l.product_id = w.id
    join product_category c on c.id = l.product_category_id and c.deleted_at is null
    group by l.product_id
  ),

  tags as (
    select l.product_id as id, json_agg(t.value order by t.value collate "C") as list
    from w
    join product_tags l on l.product_id = w.id
    join product_tag t on t.id = l.product_tag_id and t.deleted_at is null
    group by l.product_id
  ),

  -- The first store is the oldest.
  channels as (
    select l.product_id as id, json_agg(l.sales_channel_id order by l.sales_channel_id collate "C") as list,
      (array_agg(s.tenant_id order by s.created_at, s.id collate "C") filter (where s.id is not null))[1] as tenant_id
    from w
    join product_sales_channel l on l.product_id = w.id and l.deleted_at is null
    left join tenant_store s on s.sales_channel_id = l.sales_channel_id and s.deleted_at is null
    group by l.product_id
  ),

  vendor_of as (
    select distinct on (l.product_id) l.product_id as id, ve.id as vendor_id, ve.tenant_id
    from w
    join product_vendor l on l.product_id = w.id and l.deleted_at is null
    join vendor ve on ve.id = l.vendor_id and ve.deleted_at is null
    order by l.product_id, l.created_at, ve.id collate "C"
  ),

  found as materialized (
    select p.id, null::text as version, json_build_object(
      'id', p.id, 'title', p.title, 'subtitle', p.subtitle, 'handle', p.handle, 'description', p.description,
      'status', p.status, 'thumbnail', p.thumbnail,
      'images', coalesce(images.list, '[]'), 'options', coalesce(options.list, '[]'),
      'variants', coalesce(variants.list, '[]'), 'categories', coalesce(categories.list, '[]'),
      'collection', case when co.id is not null
        then json_build_object('id', co.id, 'title', co.title, 'handle', co.handle) end,
      'tags', coalesce(tags.list, '[]'), 'type', ty.value,
      'sales_channel_ids', coalesce(channels.list, '[]'),
      'vendor_id', vendor_of.vendor_id, 'tenant_id', coalesce(vendor_of.tenant_id, channels.tenant_id)) as record
    from p
    left join variants on variants.id = p.id
    left join options on options.id = p.id
    left join images on images.id = p.id
    left join categories on categories.id = p.id
    left join product_collection co on co.id = p.collection_id and co.deleted_at is null
    left join tags on tags.id = p.id
    left join product_type ty on ty.id = p.type_id and ty.deleted_at is null
    left join channels on channels.id = p.id
    left join vendor_of on vendor_of.id = p.id
  )`

export const productRecord = {
  table: 'product',
  projection,
} satisfies SyncedRecord
