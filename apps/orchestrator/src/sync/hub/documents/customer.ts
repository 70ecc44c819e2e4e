import type { HubDocument } from './hub-document.ts'

/** Whoever buys; people edit who they are here and there. */
export const customerDocument: HubDocument = {
  collection: 'customers',
  table: 'customers',
  source: 'MEDUSA',
  mirror: {
    columns: {
      email: 'email',
      firstName: 'first_name',
      lastName: 'last_name',
      phone: 'phone',
      company: 'company',
      vatNumber: 'vat_number',
      hasAccount: 'has_account',
      addresses: 'addresses',
    },
    references: {},
  },
  captured: 'existing',
}
