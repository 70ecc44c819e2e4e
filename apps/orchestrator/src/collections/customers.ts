import type { CollectionConfig, Field } from 'payload'
import { z } from 'zod'
import { admins, nobody, operators } from '../access/collections.ts'
import {
  editedWithShops,
  editedWithShopsAlone,
  originFields,
  presenceField,
  uniqueWithinTenant,
  unlessFromShop,
} from '../fields/origin.ts'
import {
  medusaIdIfAny,
  medusaTenantField,
  ownedByMachines,
  readOnlyJson,
} from '../fields/owned-by-machines.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { rulesOfCustomers } from '../owner-rules/owner-rules.ts'

const person: Field[] = [
  { name: 'email', type: 'email', access: editedWithShops },
  {
    type: 'row',
    fields: [
      { name: 'firstName', type: 'text', access: editedWithShops },
      { name: 'lastName', type: 'text', access: editedWithShops },
    ],
  },
  { name: 'phone', type: 'text', access: editedWithShops },
]

const business: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'company', type: 'text', access: unlessFromShop },
      { name: 'vatNumber', label: 'VAT number', type: 'text', access: unlessFromShop },
    ],
  },
]

const tagsSchema = z.array(z.string().trim().min(1).max(255)).nullish()

/** The fields of customers that only a shop tells. */
const told: Field = {
  type: 'collapsible',
  label: 'In the shop',
  admin: { condition: (data) => data.source === 'SHOPIFY' },
  fields: [
    { name: 'note', type: 'textarea', access: editedWithShopsAlone },
    {
      name: 'tags',
      type: 'json',
      access: editedWithShopsAlone,
      validate: (value: unknown) => tagsSchema.safeParse(value).success || 'Words, each once.',
      admin: {
        components: { Field: '/admin/json/tags-field.tsx#TagsField' },
        disableListColumn: true,
      },
    },
    {
      type: 'row',
      fields: [
        { name: 'accountState', label: 'Account', type: 'text', ...ownedByMachines },
        { name: 'emailMarketing', label: 'E-mail marketing', type: 'text', ...ownedByMachines },
        { name: 'smsMarketing', label: 'SMS marketing', type: 'text', ...ownedByMachines },
      ],
    },
  ],
}

/**
 * Whoever has bought or begun to, guests too. Edited here and in Medusa alike; a field that both changed at
 * once keeps Medusa's value, and the other one is under Conflicts. Not an editor's business: people's data.
 */
export const Customers: CollectionConfig = {
  slug: 'customers',
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['email', 'firstName', 'lastName', 'company', 'source', 'status', 'updatedAt'],
    listSearchableFields: ['email', 'firstName', 'lastName', 'company', 'medusaId', 'shopifyId'],
    description:
      'Medusa’s are edited here and there, with the same effect; the sign-in of an account moves with its e-mail. A shop’s are edited in the shop, and here where its integration goes both ways.',
    group: 'Commerce',
  },
  access: { create: nobody, read: operators, update: admins, delete: nobody },
  indexes: [uniqueWithinTenant],
  hooks: { beforeValidate: [rulesOfCustomers] },
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
    told,
    ...originFields,
    presenceField,
    medusaTenantField,
    medusaIdIfAny,
  ],
}
