import type { SyncedRecord } from './synced-record.ts'

export const storeRecord = {
  table: 'tenant_store',
  projection: `
    found as materialized (
      select s.id, null::text as version, json_build_object('id', s.id, 'tenant_id', s.tenant_id,
        'handle', s.handle, 'name', s.name, 'sales_channel_id', s.sales_channel_id,
        'publishable_key', s.publishable_key, 'default_locale', s.default_locale, 'locales', s.locales,
        'currencies', s.currencies) as record
      from tenant_store s join w on w.id = s.id where s.deleted_at is null
    )`,
  captured: {
    apart: [{ column: 'branding', entity: 'store-branding' }],
    events: {},
    alsoMoves: [
      {
        entity: 'product',
        ids: 'select l.product_id as id from $rows r join product_sales_channel l on l.sales_channel_id = r.sales_channel_id',
        columns: ['tenant_id', 'sales_channel_id', 'deleted_at'],
      },
    ],
  },
} satisfies SyncedRecord
