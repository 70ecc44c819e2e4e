/**
 * What `apply` would replace of a page: its row in the shape of `pageRecordSchema`; null for one that is not
 * there, or that somebody deleted softly.
 *
 * @param row the alias under which the query knows `cms_page`.
 */
export function storedPage(row: string): string {
  return `case when ${row}.deleted_at is null and ${row}.id is not null then jsonb_build_object('tenant_id', ${row}.tenant_id,
    'store_id', ${row}.store_id, 'slug', ${row}.slug, 'content', ${row}.content) end`
}
