import type { HubDocument } from './hub-document.ts'

/** A tenant as Medusa has it. */
export const tenantDocument: HubDocument = {
  collection: 'tenants',
  table: 'tenants',
  mirror: {
    columns: { handle: 'handle', name: 'name', status: 'status', settings: 'settings' },
    references: {},
  },
  letGo: 'delete from users_tenants t using tenants d where t.tenant_id = d.id and $where',
  shownBy: () => ['stores'],
}
