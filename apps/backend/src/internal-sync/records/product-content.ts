import { Modules, ProductWorkflowEvents } from '@medusajs/framework/utils'
import type { SyncedRecord } from './synced-record.ts'

/** The copy of a product's content; whatever else stands in its place is shown as it is, to be overwritten. */
const OWN_CONTENT = `case when jsonb_typeof(p.metadata->'tandem') = 'object' and (p.metadata->'tandem') - 'content' = '{}'
  then p.metadata->'tandem'->'content' else nullif(p.metadata->'tandem', 'null') end`

export const productContentRecord = {
  table: 'product',
  projection: `
    found as materialized (
      select p.id, coalesce((p.metadata->'tandem')::text, 'null') as version,
        json_build_object('id', p.id, 'content', ${OWN_CONTENT}) as record
      from product p join w on w.id = p.id where p.deleted_at is null
    )`,
  // Merges our three keys; a merchant's and other tools' metadata stays as it is.
  applier: {
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
  announced: { source: Modules.PRODUCT, object: 'product', event: ProductWorkflowEvents.UPDATED },
} satisfies SyncedRecord
