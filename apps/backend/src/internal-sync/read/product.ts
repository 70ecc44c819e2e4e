/**
 * A product as everybody may buy it: base prices and the prices of lists that are active now. Prices and
 * lists that are bound to a rule (a region, a customer group) are left out, because they are not for all.
 *
 * Texts are ordered by their bytes (`collate "C"`), so that the order does not depend on the database's
 * language. Held true by a test that compares it with the framework's own answer.
 */
const prices = `
  select json_agg(json_build_object(
      'currency_code', pr.currency_code, 'amount', trim_scale(pr.amount)::text,
      'min_quantity', pr.min_quantity::int, 'max_quantity', pr.max_quantity::int,
      'price_list_id', pl.id, 'price_list_type', pl.type)
    order by pr.currency_code collate "C", pl.id collate "C" nulls first, pr.min_quantity nulls first,
      pr.amount, pr.max_quantity nulls first)
  from product_variant_price_set ps
  join price pr on pr.price_set_id = ps.price_set_id and pr.deleted_at is null and coalesce(pr.rules_count, 0) = 0
  left join price_list pl on pl.id = pr.price_list_id
  where ps.variant_id = v.id and ps.deleted_at is null
    and (pr.price_list_id is null or (
      pl.status = 'active' and pl.deleted_at is null and coalesce(pl.rules_count, 0) = 0
      and (pl.starts_at is null or pl.starts_at <= now()) and (pl.ends_at is null or pl.ends_at > now())))`

/**
 * How many can be made of what is stocked, and how many of those are spoken for. A variant of several
 * items (a kit) has as many as its scarcest item allows.
 */
const stock = `
  select coalesce(min(floor(i.stocked / i.required)), 0) as stocked,
    coalesce(min(floor((i.stocked - i.reserved) / i.required)), 0) as available
  from (
    select greatest(l.required_quantity, 1) as required, coalesce(sum(il.stocked_quantity), 0) as stocked,
      coalesce(sum(il.reserved_quantity), 0) as reserved
    from product_variant_inventory_item l
    join inventory_item ii on ii.id = l.inventory_item_id and ii.deleted_at is null
    left join inventory_level il on il.inventory_item_id = ii.id and il.deleted_at is null
    where l.variant_id = v.id and l.deleted_at is null
    group by l.inventory_item_id, l.required_quantity
  ) i`

const variants = `
  select json_agg(json_build_object(
      'id', v.id, 'title', v.title, 'sku', v.sku,
      'manage_inventory', v.manage_inventory, 'allow_backorder', v.allow_backorder,
      'options', coalesce((
        select json_object_agg(o.title, ov.value order by o.title collate "C")
        from product_variant_option vo
        join product_option_value ov on ov.id = vo.option_value_id and ov.deleted_at is null
        join product_option o on o.id = ov.option_id and o.deleted_at is null
        where vo.variant_id = v.id), '{}'),
      'prices', coalesce((${prices}), '[]'),
      'stocked_quantity', trim_scale(stock.stocked),
      'reserved_quantity', trim_scale(stock.stocked - stock.available))
    order by v.variant_rank nulls first, v.id collate "C")
  from product_variant v, lateral (${stock}) stock
  where v.product_id = p.id and v.deleted_at is null`

const options = `
  select json_agg(json_build_object('title', o.title, 'values', coalesce((
      select json_agg(ov.value order by ov.rank nulls last, ov.value collate "C")
      from product_product_option_value l
      join product_option_value ov on ov.id = l.product_option_value_id and ov.deleted_at is null
      where l.product_product_option_id = po.id and l.deleted_at is null), '[]'))
    order by o.title collate "C")
  from product_product_option po
  join product_option o on o.id = po.product_option_id and o.deleted_at is null
  where po.product_id = p.id and po.deleted_at is null`

const vendor = `
  select ve.id, ve.tenant_id from product_vendor l
  join vendor ve on ve.id = l.vendor_id and ve.deleted_at is null
  where l.product_id = p.id and l.deleted_at is null
  order by l.created_at, ve.id collate "C" limit 1`

/** "First" is the oldest store. */
const tenantOfFirstStore = `
  select s.tenant_id from product_sales_channel l
  join tenant_store s on s.sales_channel_id = l.sales_channel_id and s.deleted_at is null
  where l.product_id = p.id and l.deleted_at is null
  order by s.created_at, s.id collate "C" limit 1`

export const productProjection = `
  select q.record, q.record::text as version from (
    select json_build_object(
      'id', p.id, 'title', p.title, 'subtitle', p.subtitle, 'handle', p.handle, 'description', p.description,
      'status', p.status, 'thumbnail', p.thumbnail,
      'images', coalesce((
        select json_agg(i.url order by i.rank, i.id collate "C") from image i
        where i.product_id = p.id and i.deleted_at is null), '[]'),
      'options', coalesce((${options}), '[]'),
      'variants', coalesce((${variants}), '[]'),
      'categories', coalesce((
        select json_agg(json_build_object('id', c.id, 'name', c.name, 'handle', c.handle) order by c.id collate "C")
        from product_category_product l join product_category c on c.id = l.product_category_id and c.deleted_at is null
        where l.product_id = p.id), '[]'),
      'collection', (
        select json_build_object('id', co.id, 'title', co.title, 'handle', co.handle)
        from product_collection co where co.id = p.collection_id and co.deleted_at is null),
      'tags', coalesce((
        select json_agg(t.value order by t.value collate "C")
        from product_tags l join product_tag t on t.id = l.product_tag_id and t.deleted_at is null
        where l.product_id = p.id), '[]'),
      'type', (select ty.value from product_type ty where ty.id = p.type_id and ty.deleted_at is null),
      'sales_channel_ids', coalesce((
        select json_agg(l.sales_channel_id order by l.sales_channel_id collate "C")
        from product_sales_channel l where l.product_id = p.id and l.deleted_at is null), '[]'),
      'vendor_id', vendor.id,
      'tenant_id', coalesce(vendor.tenant_id, (${tenantOfFirstStore}))) as record
    from product p left join lateral (${vendor}) vendor on true
    where p.id = w.id and p.deleted_at is null
  ) q`
