import { storedPage } from './stored-page.ts'
import type { SyncedRecord } from './synced-record.ts'

export const pageRecord = {
  table: 'cms_page',
  projection: `
    found as materialized (
      select w.id, coalesce((${storedPage('p')})::text, 'null') as version,
        ${storedPage('p')} || jsonb_build_object('id', w.id) as record
      from w left join cms_page p on p.id = w.id
    )`,
  captured: { alsoMoves: [], apart: [], events: {} },
  // Of a page that is not there nothing can be locked, so what was read is compared once more when the row
  // turns out to be there.
  applier: {
    locked: `
      select i.id, p.stored from (select id from items order by id) i
      left join lateral (
        select ${storedPage('p')} as stored from cms_page p where p.id = i.id for update) p on true`,
    write: `
      with wanted as materialized (
        select * from json_to_recordset(:items::json) as i(id text, expect text, data jsonb)
      ), gone as (
        delete from cms_page p using wanted w where p.id = w.id and w.data is null returning p.id
      ), kept as (
        insert into cms_page as p (id, tenant_id, store_id, slug, content, created_at, updated_at)
        select w.id, w.data->>'tenant_id', w.data->>'store_id', w.data->>'slug', w.data->'content',
          :now::timestamptz, :now::timestamptz
        from wanted w where w.data is not null
        on conflict (id) do update set tenant_id = excluded.tenant_id, store_id = excluded.store_id,
          slug = excluded.slug, content = excluded.content, updated_at = excluded.updated_at, deleted_at = null
        where md5(coalesce((${storedPage('p')})::text, 'null')) = (select w.expect from wanted w where w.id = p.id)
        returning p.id
      )
      select id from gone union all select id from kept`,
  },
} satisfies SyncedRecord
