import type { Entity } from '@tandem/contracts/sync'
import type { UIField } from 'payload'

/**
 * How a document stands between the two systems, beside it. A document may be part of several records: a
 * vendor's details are Medusa's, its story is Payload's.
 *
 * @param entities in the order in which they are shown.
 */
export function syncPanel(...entities: [Entity, ...Entity[]]): UIField {
  return {
    name: 'sync',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      disableBulkEdit: true,
      components: { Field: { path: '/admin/sync/sync-panel.tsx#SyncPanel', serverProps: { entities } } },
    },
  }
}
