import type { CollectionConfig, Field } from 'payload'
import { nobody, readOwnTenants } from '../access/collections.ts'
import { uniqueWithinTenant } from '../fields/origin.ts'
import { medusaTenantField, ownedByMachines, readOnlyJson } from '../fields/owned-by-machines.ts'

const sidebar = { ...ownedByMachines.admin, position: 'sidebar' } as const

const product: Field[] = [
  { name: 'title', type: 'text', required: true, ...ownedByMachines },
  { name: 'description', type: 'textarea', ...ownedByMachines },
  readOnlyJson('images', undefined, { Picture: ['url'], Text: ['alt'] }),
  readOnlyJson('tags'),
]

const selling: Field[] = [
  readOnlyJson('variants', undefined, {
    Variant: ['title'],
    SKU: ['sku'],
    Barcode: ['barcode'],
    Price: ['price'],
    'In stock': ['stock'],
  }),
  readOnlyJson('options', undefined, { Option: ['name'], Values: ['values'] }),
  {
    type: 'row',
    fields: [
      { name: 'lowestPrice', label: 'From', type: 'text', ...ownedByMachines },
      { name: 'highestPrice', label: 'To', type: 'text', ...ownedByMachines },
      { name: 'currency', type: 'text', ...ownedByMachines },
    ],
  },
]

/** What a tenant's Shopify shops sell, as they have it: a catalogue beside Medusa's. */
export const ShopifyProducts: CollectionConfig = {
  slug: 'shopify-products',
  labels: { singular: 'Shopify product', plural: 'Shopify products' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'lowestPrice', 'totalStock', 'integration', 'updatedAt'],
    listSearchableFields: ['title', 'handle', 'shopifyId'],
    description: 'What connected shops sell. Change products in the shop.',
    group: 'Commerce',
  },
  access: { create: nobody, read: readOwnTenants(), update: nobody, delete: nobody },
  indexes: [uniqueWithinTenant],
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: 'Product', fields: product },
        { label: 'Variants and prices', fields: selling },
      ],
    },
    { name: 'handle', type: 'text', index: true, ...ownedByMachines, admin: sidebar },
    {
      name: 'status',
      type: 'text',
      index: true,
      ...ownedByMachines,
      admin: { ...sidebar, components: { Cell: '/admin/cells/state-cell.tsx#StateCell' } },
    },
    { name: 'totalStock', label: 'In stock', type: 'number', ...ownedByMachines, admin: sidebar },
    { name: 'vendor', type: 'text', ...ownedByMachines, admin: sidebar },
    { name: 'productType', label: 'Type', type: 'text', ...ownedByMachines, admin: sidebar },
    { name: 'shopifyId', label: 'Shopify id', type: 'text', index: true, ...ownedByMachines, admin: sidebar },
    {
      name: 'integration',
      type: 'relationship',
      relationTo: 'integrations',
      index: true,
      ...ownedByMachines,
      admin: { ...sidebar, allowCreate: false, allowEdit: false },
    },
    medusaTenantField,
  ],
}
