import type { HubDocument } from './hub-document.ts'

/** A shop's customer, among everybody's. One that is deleted there stays here, and is inactive. */
export const shopifyCustomerDocument: HubDocument = {
  collection: 'customers',
  table: 'customers',
  source: 'SHOPIFY',
  captured: 'edited',
  brought: {
    identity: { field: 'shopifyId', column: 'shopify_id' },
    given: ({ name, account }) => ({ source: 'SHOPIFY', notes: `From ${name} (${account})` }),
    forgotten: `status = 'INACTIVE', email = null, first_name = null, last_name = null, phone = null, note = null,
      addresses = '[]', tags = '[]'`,
    retired: "status = 'INACTIVE'",
  },
  mirror: {
    columns: {
      shopifyId: 'shopify_id',
      status: 'status',
      email: 'email',
      firstName: 'first_name',
      lastName: 'last_name',
      phone: 'phone',
      addresses: 'addresses',
      tags: 'tags',
      note: 'note',
      accountState: 'account_state',
      emailMarketing: 'email_marketing',
      smsMarketing: 'sms_marketing',
    },
    references: {},
  },
}
