import type { Entity } from '@tandem/contracts'
import { productProjection } from './product.ts'

/**
 * One query per entity that answers `(id, record)` for the row `w.id`, with the record in the shape of
 * `MEDUSA_RECORDS`. `token` is what `apply` compares; without one, the record's own text is hashed.
 */
export interface Projection {
  /** A query for the row `w`, answering `record` (json) and `version` (text that changes with the record). */
  query: string
}

export const PROJECTIONS: Record<Entity, Projection> = {
  product: { query: productProjection },

  'product-content': {
    query: `
      select json_build_object('id', p.id, 'content', p.metadata->'tandem'->'content') as record,
        coalesce((p.metadata->'tandem')::text, 'null') as version
      from product p where p.id = w.id and p.deleted_at is null`,
  },

  tenant: {
    query: plain(`
      select json_build_object('id', t.id, 'handle', t.handle, 'name', t.name, 'status', t.status,
        'settings', t.settings) as record
      from tenant t where t.id = w.id and t.deleted_at is null`),
  },

  store: {
    query: plain(`
      select json_build_object('id', s.id, 'tenant_id', s.tenant_id, 'handle', s.handle, 'name', s.name,
        'sales_channel_id', s.sales_channel_id, 'publishable_key', s.publishable_key,
        'default_locale', s.default_locale, 'locales', s.locales, 'currencies', s.currencies) as record
      from tenant_store s where s.id = w.id and s.deleted_at is null`),
  },

  vendor: {
    query: plain(`
      select json_build_object('id', v.id, 'tenant_id', v.tenant_id, 'handle', v.handle, 'name', v.name,
        'status', v.status, 'commission_rate', v.commission_rate, 'business', v.business) as record
      from vendor v where v.id = w.id and v.deleted_at is null`),
  },
}

function plain(query: string): string {
  return `select q.record, q.record::text as version from (${query}) q`
}
