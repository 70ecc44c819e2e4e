import type { CollectionConfig } from 'payload'
import { nobody, readOwnTenants } from '../access/collections.ts'
import { medusaIdField, ownedByMachines, readOnlyJson } from '../fields/owned-by-machines.ts'
import { syncPanel } from '../fields/sync-panel.ts'

/** A business that sells here. Medusa owns it. */
export const Tenants: CollectionConfig = {
  slug: 'tenants',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'handle', 'status', 'updatedAt'], group: 'Commerce' },
  access: { create: nobody, read: readOwnTenants('id'), update: nobody, delete: nobody },
  fields: [
    syncPanel('tenant'),
    { name: 'name', type: 'text', required: true, ...ownedByMachines },
    { name: 'handle', type: 'text', required: true, unique: true, ...ownedByMachines },
    medusaIdField,
    {
      name: 'status',
      type: 'select',
      options: ['active', 'suspended'],
      defaultValue: 'active',
      ...ownedByMachines,
    },
    readOnlyJson('settings'),
  ],
}
