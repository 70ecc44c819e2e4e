import type { CollectionConfig, Field } from 'payload'
import {
  createInOwnTenants,
  readOwnTenants,
  readOwnTenantsVersions,
  writeOwnTenants,
} from '../access/collections.ts'
import { integrationOfProduct } from '../billing/assign-integration.ts'
import { billedFields, editedHere, metadataField } from '../billing/billed-fields.ts'
import { checkPrice } from '../billing/check-price.ts'
import { keepFollowedPrice, keepFromDeletion } from '../billing/follow-medusa.ts'
import { keepVersion } from '../billing/keep-version.ts'
import { titleOfPrice } from '../billing/price-title.ts'
import { startAnew } from '../billing/start-anew.ts'
import { billingSync, syncSelected } from '../fields/billing-sync.ts'
import { followedField, followsNotice } from '../fields/followed.ts'
import { ownedByMachines, readOnlyJson } from '../fields/owned-by-machines.ts'

const sidebar = { ...ownedByMachines.admin, position: 'sidebar' } as const
const isRecurring = (data: unknown) => Boolean(Object(data).interval)

const cost: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'amount',
        type: 'text',
        admin: {
          ...followedField('Text'),
          description: 'As it is read: 12.50. Another amount makes a new price; the old one is kept.',
        },
      },
      {
        name: 'currency',
        type: 'text',
        required: true,
        admin: { ...followedField('Text'), description: 'eur, jpy, kwd' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'interval',
        label: 'Paid',
        type: 'select',
        options: [
          { label: 'each day', value: 'day' },
          { label: 'each week', value: 'week' },
          { label: 'each month', value: 'month' },
          { label: 'each year', value: 'year' },
        ],
        admin: { ...followedField('Select'), description: 'Empty: once.' },
      },
      {
        name: 'intervalCount',
        label: 'Every',
        type: 'number',
        min: 1,
        max: 36,
        admin: { condition: isRecurring, description: '3 with “each month”: each quarter.' },
      },
      {
        name: 'usageType',
        label: 'Counted by',
        type: 'select',
        options: [
          { label: 'what was bought', value: 'licensed' },
          { label: 'what was used', value: 'metered' },
        ],
        admin: { condition: isRecurring },
      },
    ],
  },
  {
    ...readOnlyJson('tiers', 'Steps', { 'Up to': ['upTo'], Each: ['amount'], Together: ['flatAmount'] }),
    admin: {
      ...readOnlyJson('tiers', 'Steps', { 'Up to': ['upTo'], Each: ['amount'], Together: ['flatAmount'] })
        .admin,
      condition: (data) => Array.isArray(data.tiers),
    },
  },
  {
    name: 'taxBehavior',
    label: 'Tax',
    type: 'select',
    required: true,
    defaultValue: 'unspecified',
    options: [
      { label: 'as the account says', value: 'unspecified' },
      { label: 'included', value: 'inclusive' },
      { label: 'added', value: 'exclusive' },
    ],
  },
]

const found: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'nickname',
        label: 'Name',
        type: 'text',
        admin: { ...followedField('Text'), description: 'For yourselves: nobody who pays sees it.' },
      },
      {
        name: 'lookupKey',
        label: 'Lookup key',
        type: 'text',
        maxLength: 200,
        admin: { description: 'By what a shop asks for it, whatever it costs now.' },
      },
    ],
  },
  { name: 'isDefault', label: 'The product’s first price', type: 'checkbox', defaultValue: false },
  metadataField,
]

/**
 * What billing products cost. Stripe changes no amount: saved with another one, a price is made anew, takes the lookup
 * key and the first place over, and the old one is archived and stays here to be read.
 */
export const BillingPrices: CollectionConfig = {
  slug: 'billing-prices',
  labels: { singular: 'Billing price', plural: 'Billing prices' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'product', 'isDefault', 'active', 'stripeId', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'lookupKey', 'stripeId'],
    description: 'What billing products cost. A price with another amount takes the place of the one before.',
    group: 'Billing',
    components: { beforeListTable: [syncSelected('billing-price')] },
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
    beforeValidate: [integrationOfProduct, keepFollowedPrice, checkPrice],
    beforeDelete: [keepFromDeletion],
    beforeChange: [editedHere, titleOfPrice, startAnew('billing-price'), keepVersion],
  },
  indexes: [{ fields: ['stripeId', 'integration'], unique: true }],
  fields: [
    billingSync('billing-price'),
    followsNotice(true),
    { name: 'title', type: 'text', ...ownedByMachines, admin: { hidden: true } },
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'billing-products',
      required: true,
      index: true,
    },
    ...cost,
    ...found,
    // Which price of the Medusa product’s it follows.
    { name: 'medusaPrice', type: 'text', index: true, ...ownedByMachines, admin: { hidden: true } },
    {
      name: 'earlier',
      label: 'Earlier prices',
      type: 'join',
      collection: 'billing-prices',
      on: 'replacedBy',
      admin: { defaultColumns: ['title', 'validFrom', 'validUntil', 'stripeId'], allowCreate: false },
    },
    {
      name: 'replacedBy',
      label: 'Replaced by',
      type: 'relationship',
      relationTo: 'billing-prices',
      index: true,
      ...ownedByMachines,
      admin: {
        ...sidebar,
        condition: (data) => Boolean(data.replacedBy),
        allowCreate: false,
        allowEdit: false,
      },
    },
    { name: 'validFrom', label: 'From', type: 'date', ...ownedByMachines, admin: sidebar },
    {
      name: 'validUntil',
      label: 'Until',
      type: 'date',
      ...ownedByMachines,
      admin: { ...sidebar, condition: (data) => Boolean(data.validUntil) },
    },
    ...billedFields,
  ],
}
