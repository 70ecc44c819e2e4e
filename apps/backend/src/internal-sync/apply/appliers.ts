import type { ApplyRequest } from '@tandem/contracts'
import { CUSTOMER_EDIT } from '../read/customer.ts'
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
