import { type HubDocument, tenantReference } from './hub-document.ts'

/** A vendor's business as Medusa has it. */
export const vendorDocument: HubDocument = {
  collection: 'vendors',
  table: 'vendors',
  mirror: {
    columns: {
      handle: 'handle',
      name: 'name',
      status: 'status',
      commissionRate: 'commission_rate',
      business: 'business',
    },
    references: tenantReference,
  },
  shownBy: (medusaId) => [`vendor:${medusaId}`, 'products'],
}
