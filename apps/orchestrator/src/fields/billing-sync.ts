import type { Entity } from '@tandem/contracts/sync'
import type { UIField } from 'payload'

/** How a document stands with the system that it is billed by, beside it. */
export function billingSync(entity: Entity): UIField {
  return {
    name: 'sync',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      disableBulkEdit: true,
      components: {
        Field: { path: '/admin/billing/billing-panel.tsx#BillingPanel', serverProps: { entity } },
      },
    },
  }
}

/** Above a list: the same of several. */
export const syncSelected = (entity: Entity): { path: string; clientProps: { entity: Entity } } => ({
  path: '/admin/billing/sync-selected.tsx#SyncSelected',
  clientProps: { entity },
})
