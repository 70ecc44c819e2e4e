import type { CollectionConfig } from 'payload'
import { createInOwnTenants, readOwnTenantsOrPublic, writeOwnTenants } from '../access/collections.ts'
import { goneNotice } from '../fields/gone-notice.ts'
import { hrefField } from '../fields/link.ts'
import { noCircle } from './no-circle.ts'

/** Redirects: an address of a store that leads to nothing any more leads somewhere else. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'store', 'storeState', 'updatedAt'],
    group: 'Content',
    description: 'Asked only when a store has no page at an address: a redirect never hides a page.',
  },
  // An address leads to one place: a second of the same would be refused.
  disableDuplicate: true,
  access: {
    create: createInOwnTenants,
    read: readOwnTenantsOrPublic({ store: { exists: true } }),
    update: writeOwnTenants,
    delete: writeOwnTenants,
  },
  hooks: { beforeValidate: [noCircle] },
  fields: [
    goneNotice({
      of: 'store',
      state: 'Store deleted',
      notice: 'The store was deleted in Medusa, so nothing leads here. Choose another store, or delete this.',
    }),
    {
      name: 'from',
      type: 'text',
      required: true,
      validate: (value: string | null | undefined) =>
        /^(\/[^\s/?#]+)+$/.test(value ?? '') ||
        'Write the address after the store and the language, like /products/old-mug, without ? or #.',
      admin: { placeholder: '/products/old-mug' },
    },
    { ...hrefField('to', true), admin: { placeholder: '/products/new-mug' } },
    {
      name: 'store',
      type: 'relationship',
      relationTo: 'stores',
      // Not `required`, which the database would ask for too: a store that goes must not be held by this.
      validate: (value: unknown) => (value ? (true as const) : 'Choose the store.'),
      index: true,
      admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
    },
  ],
}
