import type { CollectionConfig, Field } from 'payload'
import { nobody, readOwnTenants } from '../access/collections.ts'
import {
  medusaIdField,
  medusaTenantField,
  ownedByMachines,
  readOnlyJson,
} from '../fields/owned-by-machines.ts'
import { syncPanel } from '../fields/sync-panel.ts'

const product: Field[] = [
  { name: 'title', type: 'text', required: true, ...ownedByMachines },
  { name: 'subtitle', type: 'text', ...ownedByMachines },
  { name: 'description', type: 'textarea', ...ownedByMachines },
  { name: 'thumbnail', type: 'text', ...ownedByMachines },
  readOnlyJson('images'),
]

const selling: Field[] = [
  {
    ...readOnlyJson('variants'),
    admin: {
      components: { Field: '/admin/product/variants-field.tsx#VariantsField' },
      disableListColumn: true,
    },
  },
  readOnlyJson('options'),
  {
    ...readOnlyJson('priceRange', 'Prices'),
    admin: {
      components: {
        Cell: '/admin/product/price-range.tsx#PriceRangeCell',
        Field: '/admin/product/price-range.tsx#PriceRangeField',
      },
    },
  },
]

const filing: Field[] = [
  readOnlyJson('categories'),
  readOnlyJson('collection'),
  readOnlyJson('tags'),
  { name: 'productType', label: 'Type', type: 'text', ...ownedByMachines },
  readOnlyJson('salesChannelIds', 'Sales channels'),
  {
    name: 'sourceHash',
    label: 'Fingerprint of what Medusa last said',
    type: 'text',
    ...ownedByMachines,
    admin: { ...ownedByMachines.admin, disableListColumn: true },
  },
]

const sidebar = { ...ownedByMachines.admin, position: 'sidebar' } as const

/**
 * What Medusa says of a product, for reading. No drafts and no versions: it is written by machine, in
 * batches, and what editors add lives in `product-content`.
 */
export const Products: CollectionConfig = {
  slug: 'products',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'priceRange', 'totalStock', 'vendor', 'updatedAt'],
    listSearchableFields: ['title', 'handle', 'medusaId'],
    description: 'A mirror of Medusa. Change products there; write their content under Product content.',
    group: 'Commerce',
  },
  access: { create: nobody, read: readOwnTenants(), update: nobody, delete: nobody },
  fields: [
    syncPanel('product'),
    {
      name: 'medusaLink',
      type: 'ui',
      admin: { components: { Field: '/admin/product/product-links.tsx#ProductLinks' }, position: 'sidebar' },
    },
    {
      type: 'tabs',
      tabs: [
        { label: 'Product', fields: product },
        { label: 'Variants and prices', fields: selling },
        { label: 'Filing', fields: filing },
      ],
    },
    { name: 'handle', type: 'text', required: true, index: true, ...ownedByMachines, admin: sidebar },
    {
      name: 'status',
      type: 'select',
      options: ['draft', 'proposed', 'published', 'rejected'],
      defaultValue: 'draft',
      ...ownedByMachines,
      admin: { ...sidebar, components: { Cell: '/admin/cells/state-cell.tsx#StateCell' } },
    },
    { name: 'totalStock', label: 'In stock', type: 'number', ...ownedByMachines, admin: sidebar },
    {
      name: 'vendor',
      type: 'relationship',
      relationTo: 'vendors',
      index: true,
      ...ownedByMachines,
      admin: { ...sidebar, allowCreate: false, allowEdit: false },
    },
    medusaTenantField,
    medusaIdField,
  ],
}
