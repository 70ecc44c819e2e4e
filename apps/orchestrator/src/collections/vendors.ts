import type { CollectionConfig } from 'payload'
import { nobody, readOwnTenantsOrPublic, writeOwnTenants } from '../access/collections.ts'
import { signedInOnly, writtenByMachines } from '../access/fields.ts'
import { proseEditor } from '../content/prose-editor.ts'
import { proseHtmlField } from '../content/prose-html-field.ts'
import {
  medusaIdField,
  medusaTenantField,
  ownedByMachines,
  readOnlyJson,
} from '../fields/owned-by-machines.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { sizeForMedusa } from '../owner-rules/owner-rules.ts'

const notPublic = { ...writtenByMachines, read: signedInOnly }
const sidebar = { ...ownedByMachines.admin, position: 'sidebar' } as const

/** A vendor whose products a tenant sells. Medusa owns the business, its editors tell the story. */
export const Vendors: CollectionConfig = {
  slug: 'vendors',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'handle', 'status', 'tenant', 'updatedAt'],
    group: 'Commerce',
  },
  access: {
    create: nobody,
    read: readOwnTenantsOrPublic({ status: { equals: 'approved' } }),
    update: writeOwnTenants,
    delete: nobody,
  },
  hooks: { beforeValidate: [sizeForMedusa('story')] },
  fields: [
    syncPanel('vendor', 'vendor-story'),
    { name: 'story', type: 'richText', localized: true, editor: proseEditor },
    proseHtmlField('storyHtml', 'story'),
    { name: 'banner', type: 'upload', relationTo: 'media' },
    { ...readOnlyJson('business', 'Business details'), access: notPublic },
    { name: 'name', type: 'text', required: true, ...ownedByMachines, admin: sidebar },
    { name: 'handle', type: 'text', required: true, ...ownedByMachines, admin: sidebar },
    {
      name: 'status',
      type: 'select',
      options: ['pending', 'approved', 'suspended'],
      defaultValue: 'pending',
      index: true,
      access: notPublic,
      admin: sidebar,
    },
    {
      name: 'commissionRate',
      label: 'Commission, percent',
      type: 'number',
      access: notPublic,
      admin: sidebar,
    },
    { ...medusaTenantField, access: notPublic },
    { ...medusaIdField, access: notPublic },
  ],
}
