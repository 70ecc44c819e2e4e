import type { CollectionConfig, Field } from 'payload'
import {
  createInOwnTenants,
  readOwnTenants,
  readOwnTenantsVersions,
  writeOwnTenants,
} from '../access/collections.ts'
import { assignIntegration } from '../billing/assign-integration.ts'
import { billedFields, editedHere, imagesField, metadataField } from '../billing/billed-fields.ts'
import { followMedusa, followPricesToo } from '../billing/follow-medusa.ts'
import { startAnew } from '../billing/start-anew.ts'
import { billingSync, syncSelected } from '../fields/billing-sync.ts'
import { followedField, followsNotice } from '../fields/followed.ts'
import { idOf } from '../fields/id-of.ts'

const shown: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 250, admin: followedField('Text') },
  { name: 'description', type: 'textarea', maxLength: 40_000, admin: followedField('Textarea') },
  imagesField,
]

const billed: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'unitLabel',
        label: 'Unit',
        type: 'text',
        maxLength: 12,
        admin: { description: 'What one of it is called on an invoice: seat, hour.' },
      },
      {
        name: 'taxCode',
        label: 'Tax code',
        type: 'text',
        validate: (value: string | null | undefined) =>
          !value || /^txcd_\d{8}$/.test(value) || 'As Stripe lists them: txcd_10103001.',
        admin: { description: 'Empty: the account’s own. txcd_10103001 is software.' },
      },
    ],
  },
  metadataField,
]

/**
 * What a tenant sells by Stripe. Edited here and there alike; a draft is nobody else's business, and what is published
 * goes to Stripe. A field that both have changed keeps this side's value, and the other one is under Conflicts.
 */
export const BillingProducts: CollectionConfig = {
  slug: 'billing-products',
  labels: { singular: 'Billing product', plural: 'Billing products' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'active', 'stripeId', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'stripeId'],
    description: 'What is sold by Stripe. Publishing sends it there; what is changed there comes back.',
    group: 'Billing',
    components: { beforeListTable: [syncSelected('billing-product')] },
  },
  versions: { drafts: true, maxPerDoc: 50 },
  access: {
    create: createInOwnTenants,
    read: readOwnTenants(),
    readVersions: readOwnTenantsVersions,
    update: writeOwnTenants,
    delete: writeOwnTenants,
  },
  hooks: {
    beforeValidate: [assignIntegration, followMedusa],
    beforeChange: [editedHere, startAnew('billing-product')],
    afterChange: [followPricesToo],
  },
  indexes: [
    { fields: ['stripeId', 'integration'], unique: true },
    { fields: ['medusaProduct', 'integration'], unique: true },
  ],
  fields: [
    billingSync('billing-product'),
    followsNotice(false),
    {
      type: 'tabs',
      tabs: [
        { label: 'Product', fields: shown },
        { label: 'Billing', fields: billed },
      ],
    },
    {
      name: 'prices',
      type: 'join',
      collection: 'billing-prices',
      on: 'product',
      defaultLimit: 20,
      where: { replacedBy: { exists: false } },
      admin: { defaultColumns: ['title', 'isDefault', 'active', '_status'], allowCreate: true },
    },
    {
      name: 'medusaProduct',
      label: 'Follows',
      type: 'relationship',
      relationTo: 'products',
      index: true,
      filterOptions: ({ data }) => ({ tenant: { equals: idOf(data?.tenant) ?? null } }),
      admin: {
        position: 'sidebar',
        allowCreate: false,
        allowEdit: false,
        description:
          'A product of Medusa’s: name, description, pictures, whether it is sold and a price for each of its own come from there.',
      },
    },
    ...billedFields,
  ],
}
