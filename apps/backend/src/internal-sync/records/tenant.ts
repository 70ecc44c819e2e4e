import type { SyncedRecord } from './synced-record.ts'

export const tenantRecord = {
  table: 'tenant',
  projection: `
    found as materialized (
      select t.id, null::text as version, json_build_object('id', t.id, 'handle', t.handle, 'name', t.name,
        'status', t.status, 'settings', t.settings) as record
      from tenant t join w on w.id = t.id where t.deleted_at is null
    )`,
  captured: { alsoMoves: [], apart: [], events: {} },
} satisfies SyncedRecord
