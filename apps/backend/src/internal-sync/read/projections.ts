import type { Entity } from '@tandem/contracts'
import { storedPage } from '../stored-page.ts'
import { customerProjection } from './customer.ts'
import { orderProjection } from './order.ts'
import { productProjection } from './product.ts'

/**
 * How an entity is read: common table expressions over `w(id)`, the ids that are asked for. The
 * last one is `found(id, record, version)`: the record in the shape of `MEDUSA_RECORDS`, and a text that
 * changes with what `apply` would write, or null when that is the whole record. It is materialized, so that
 * a record is built once. Where `apply` may create, a missing record is found too, as null with a version.
 */
export const PROJECTIONS: Record<Entity, string> = {
  product: productProjection,

  'product-content': `
    found as materialized (
      select p.id, coalesce((p.metadata->'tandem')::text, 'null') as version,
        json_build_object('id', p.id, 'content', p.metadata->'tandem'->'content') as record
      from product p join w on w.id = p.id where p.deleted_at is null
    )`,

  tenant: `
    found as materialized (
      select t.id, null::text as version, json_build_object('id', t.id, 'handle', t.handle, 'name', t.name,
        'status', t.status, 'settings', t.settings) as record
      from tenant t join w on w.id = t.id where t.deleted_at is null
    )`,

  store: `
    found as materialized (
      select s.id, null::text as version, json_build_object('id', s.id, 'tenant_id', s.tenant_id,
        'handle', s.handle, 'name', s.name, 'sales_channel_id', s.sales_channel_id,
        'publishable_key', s.publishable_key, 'default_locale', s.default_locale, 'locales', s.locales,
        'currencies', s.currencies) as record
      from tenant_store s join w on w.id = s.id where s.deleted_at is null
    )`,

  'store-branding': `
    found as materialized (
      select s.id, jsonb_build_object('branding', s.branding)::text as version,
        json_build_object('id', s.id, 'branding', s.branding) as record
      from tenant_store s join w on w.id = s.id where s.deleted_at is null
    )`,

  vendor: `
    found as materialized (
      select v.id, null::text as version, json_build_object('id', v.id, 'tenant_id', v.tenant_id,
        'handle', v.handle, 'name', v.name, 'status', v.status, 'commission_rate', v.commission_rate,
        'business', v.business) as record
      from vendor v join w on w.id = v.id where v.deleted_at is null
    )`,

  'vendor-story': `
    found as materialized (
      select v.id, jsonb_build_object('story', v.story)::text as version,
        json_build_object('id', v.id, 'story', v.story) as record
      from vendor v join w on w.id = v.id where v.deleted_at is null
    )`,

  page: `
    found as materialized (
      select w.id, coalesce((${storedPage('p')})::text, 'null') as version,
        ${storedPage('p')} || jsonb_build_object('id', w.id) as record
      from w left join cms_page p on p.id = w.id
    )`,

  customer: customerProjection,
  order: orderProjection,
}
