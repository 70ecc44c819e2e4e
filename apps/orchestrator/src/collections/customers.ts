import type { CollectionConfig, Field } from 'payload'
import { admins, nobody, operators } from '../access/collections.ts'
import { medusaIdField, ownedByMachines, readOnlyJson } from '../fields/owned-by-machines.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { lockDocument } from './lock-document.ts'

const person: Field[] = [
  { name: 'email', type: 'email' },
  {
    type: 'row',
    fields: [
      { name: 'firstName', type: 'text' },
      { name: 'lastName', type: 'text' },
    ],
  },
  { name: 'phone', type: 'text' },
]

const business: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'company', type: 'text' },
      { name: 'vatNumber', label: 'VAT number', type: 'text' },
    ],
  },
]

/**
 * Whoever has bought or begun to, guests too. Edited here and in Medusa alike; a field that both changed at
 * once keeps Medusa's value, and the other one is under Conflicts. Not an editor's business: people's data.
 */
export const Customers: CollectionConfig = {
  slug: 'customers',
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['email', 'firstName', 'lastName', 'company', 'hasAccount', 'updatedAt'],
    listSearchableFields: ['email', 'firstName', 'lastName', 'company', 'medusaId'],
    description:
      'Edited here and in Medusa, with the same effect. A sign-in keeps the e-mail it was made with.',
    group: 'Commerce',
  },
  access: { create: nobody, read: operators, update: admins, delete: nobody },
  hooks: { beforeOperation: [lockDocument] },
  fields: [
    syncPanel('customer'),
    ...person,
    ...business,
    readOnlyJson('addresses', undefined, {
      Name: ['first_name', 'last_name'],
      Company: ['company'],
      Address: ['address_1', 'address_2'],
      Place: ['postal_code', 'city', 'province', 'country_code'],
      Phone: ['phone'],
      'Ships there': ['is_default_shipping'],
      'Bills there': ['is_default_billing'],
    }),
    {
      name: 'hasAccount',
      label: 'Has an account',
      type: 'checkbox',
      ...ownedByMachines,
      admin: { ...ownedByMachines.admin, position: 'sidebar' },
    },
    medusaIdField,
  ],
}
