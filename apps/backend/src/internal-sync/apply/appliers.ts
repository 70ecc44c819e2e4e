import type { ApplyRequest } from '@tandem/contracts'
import { CUSTOMER_EDIT } from '../read/customer.ts'
import { storedPage } from '../stored-page.ts'
import type { Applier } from './applier.ts'
import { orderApplier } from './order.ts'

export type AppliedEntity = ApplyRequest['entity']

export const APPLIERS: Readonly<Record<AppliedEntity, Applier>> = {
  // Merges our three keys; a merchant's and other tools' metadata stays as it is.
  'product-content': {
    locked: `
      select p.id, p.metadata->'tandem' as stored from product p
      where p.id in (select id from items) and p.deleted_at is null
      order by p.id for update`,
    write: `
      update product p
      set updated_at = now(), metadata = coalesce(p.metadata, '{}') || jsonb_build_object(
        'tandem', i.data, '_last_synced_from', 'payload', '_last_synced_at', :now::text)
      from json_to_recordset(:items::json) as i(id text, data jsonb)
      where p.id = i.id`,
  },

  'store-branding': {
    locked: `
      select s.id, jsonb_build_object('branding', s.branding) as stored from tenant_store s
      where s.id in (select id from items) and s.deleted_at is null
      order by s.id for update`,
    write: `
      update tenant_store s set updated_at = :now, branding = nullif(i.data->'branding', 'null')
      from json_to_recordset(:items::json) as i(id text, data jsonb)
      where s.id = i.id`,
  },

  'vendor-story': {
    locked: `
      select v.id, jsonb_build_object('story', v.story) as stored from vendor v
      where v.id in (select id from items) and v.deleted_at is null
      order by v.id for update`,
    write: `
      update vendor v set updated_at = :now, story = nullif(i.data->'story', 'null')
      from json_to_recordset(:items::json) as i(id text, data jsonb)
      where v.id = i.id`,
  },

  // Of a page that is not there nothing can be locked, so what was read is compared once more when the row
  // turns out to be there.
  page: {
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

  customer: {
    locked: `
      select c.id, ${CUSTOMER_EDIT} as stored from customer c
      where c.id in (select id from items) and c.deleted_at is null
      order by c.id for update`,
    write: `
      update customer c
      set email = i.data->>'email', first_name = i.data->>'first_name', last_name = i.data->>'last_name',
        phone = i.data->>'phone', company_name = i.data->>'company_name', updated_at = :now,
        metadata = coalesce(c.metadata, '{}') - 'vat_number'
          || jsonb_strip_nulls(jsonb_build_object('vat_number', i.data->'vat_number'))
          || jsonb_build_object('_last_synced_from', 'payload', '_last_synced_at', :now::text)
      from json_to_recordset(:items::json) as i(id text, data jsonb)
      where c.id = i.id`,
  },

  order: orderApplier,
}
