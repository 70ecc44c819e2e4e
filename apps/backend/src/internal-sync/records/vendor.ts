import type { SyncedRecord } from './synced-record.ts'

export const vendorRecord = {
  table: 'vendor',
  projection: `
    found as materialized (
      select v.id, null::text as version, json_build_object('id', v.id, 'tenant_id', v.tenant_id,
        'handle', v.handle, 'name', v.name, 'status', v.status, 'commission_rate', v.commission_rate,
        'business', v.business) as record
      from vendor v join w on w.id = v.id where v.deleted_at is null
    )`,
  captured: {
    apart: [{ column: 'story', entity: 'vendor-story' }],
    events: { approved: `n.status = 'approved' and o.status <> 'approved'` },
    alsoMoves: [
      {
        entity: 'product',
        ids: 'select l.product_id as id from $rows r join product_vendor l on l.vendor_id = r.id',
        columns: ['tenant_id', 'deleted_at'],
      },
    ],
  },
} satisfies SyncedRecord
