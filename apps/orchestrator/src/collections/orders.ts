import type { CollectionConfig, Field } from 'payload'
import { admins, nobody, operators } from '../access/collections.ts'
import { originFields, uniqueWithinTenant, unlessFromShop } from '../fields/origin.ts'
import {
  medusaIdIfAny,
  medusaTenantField,
  ownedByMachines,
  readOnlyJson,
} from '../fields/owned-by-machines.ts'
import { momentField } from '../fields/run-facts.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { rulesOfOrders } from '../owner-rules/owner-rules.ts'

const sidebar = { ...ownedByMachines.admin, position: 'sidebar' } as const

const line = (name: string, label?: string): Field => ({
  name,
  type: 'text',
  access: unlessFromShop,
  ...(label && { label }),
})

const addressField = (name: string, label: string): Field => ({
  name,
  label,
  type: 'group',
  fields: [
    { type: 'row', fields: [line('firstName'), line('lastName')] },
    line('company'),
    line('address1', 'Address'),
    line('address2', 'Address, second line'),
    { type: 'row', fields: [line('postalCode'), line('city'), line('province')] },
    {
      type: 'row',
      fields: [
        line('phone'),
        {
          name: 'countryCode',
          label: 'Country',
          type: 'text',
          ...ownedByMachines,
          admin: { ...ownedByMachines.admin, description: 'Taxes and shipping hang on it, so it stays.' },
        },
      ],
    },
  ],
})

const bought: Field[] = [
  readOnlyJson('items', undefined, {
    Item: ['title'],
    Variant: ['variant'],
    SKU: ['sku'],
    Quantity: ['quantity'],
    'Unit price': ['unit_price'],
    Total: ['total'],
  }),
  {
    type: 'row',
    fields: [
      { name: 'total', type: 'number', ...ownedByMachines },
      { name: 'currency', type: 'text', ...ownedByMachines },
    ],
  },
]

/**
 * What was bought, as Medusa has it. Where it goes and what is noted on it can be changed here and there
 * alike; of an address or metadata that both changed at once Medusa's stays, and the other is under Conflicts.
 */
export const Orders: CollectionConfig = {
  slug: 'orders',
  admin: {
    useAsTitle: 'displayId',
    defaultColumns: [
      'displayId',
      'status',
      'paymentStatus',
      'fulfillmentStatus',
      'email',
      'total',
      'placedAt',
    ],
    listSearchableFields: ['email', 'medusaId', 'shopifyId'],
    description:
      'A mirror of Medusa and of connected shops. Of Medusa’s, addresses and metadata are edited here and there, with the same effect; a shop’s are edited in the shop.',
    group: 'Commerce',
  },
  defaultSort: '-placedAt',
  access: { create: nobody, read: operators, update: admins, delete: nobody },
  indexes: [uniqueWithinTenant],
  hooks: { beforeValidate: [rulesOfOrders] },
  fields: [
    syncPanel('order'),
    {
      type: 'tabs',
      tabs: [
        { label: 'Order', fields: bought },
        {
          label: 'Addresses',
          fields: [
            addressField('shippingAddress', 'Shipping address'),
            addressField('billingAddress', 'Billing address'),
          ],
        },
        {
          label: 'Metadata',
          fields: [
            {
              name: 'metadata',
              type: 'json',
              access: unlessFromShop,
              admin: {
                components: { Field: '/admin/json/metadata-field.tsx#MetadataField' },
                disableListColumn: true,
              },
            },
          ],
        },
      ],
    },
    { name: 'displayId', label: 'Number', type: 'number', index: true, ...ownedByMachines, admin: sidebar },
    momentField('placedAt', 'Placed', { position: 'sidebar' }),
    {
      name: 'status',
      type: 'text',
      index: true,
      ...ownedByMachines,
      admin: { ...sidebar, components: { Cell: '/admin/cells/state-cell.tsx#StateCell' } },
    },
    { name: 'paymentStatus', label: 'Payment', type: 'text', ...ownedByMachines, admin: sidebar },
    { name: 'fulfillmentStatus', label: 'Fulfilment', type: 'text', ...ownedByMachines, admin: sidebar },
    { name: 'email', type: 'text', ...ownedByMachines, admin: sidebar },
    {
      name: 'customer',
      type: 'relationship',
      relationTo: 'customers',
      index: true,
      ...ownedByMachines,
      admin: { ...sidebar, allowCreate: false, allowEdit: false },
    },
    ...originFields,
    medusaTenantField,
    medusaIdIfAny,
  ],
}
