/** `p`: published products of the sales channels `:channels`, of `:ids` where that is not null, each once. */
export const SOLD_HERE = `
  p as materialized (
    select p.* from product p
    where p.status = 'published' and p.deleted_at is null and exists (
      select from product_sales_channel l
      where l.product_id = p.id and l.sales_channel_id = any(:channels) and l.deleted_at is null)
      and (cast(:ids as text[]) is null or p.id = any(:ids))
  )`

/** Names by language, of whatever is in \`metadata\` only what is such. */
export const namesIn = (key: 'name' | 'description', table: string): string => `
  case when jsonb_typeof(${table}.metadata->'${key}') = 'object' then (
    select coalesce(jsonb_object_agg(key, value) filter (
      where key in ('en', 'ar') and jsonb_typeof(value) = 'string'), '{}')
    from jsonb_each(${table}.metadata->'${key}')) else '{}' end`
