import type { UIField } from 'payload'

const FILE = '/admin/billing/followed-fields.tsx'

/** Spread into `admin` of a field that nobody edits while it is taken from Medusa. */
export const followedField = (
  kind: 'Text' | 'Textarea' | 'Checkbox' | 'Select' | 'Addresses',
): { readonly components: { readonly Field: string } } => ({
  components: { Field: `${FILE}#Followed${kind}` },
})

/** Says on a document that follows a product of Medusa’s what comes from there. */
export const followsNotice = (isPrice: boolean): UIField => ({
  name: 'follows',
  type: 'ui',
  admin: {
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: { path: `${FILE}#FollowsNotice`, clientProps: { isPrice } } },
  },
})
