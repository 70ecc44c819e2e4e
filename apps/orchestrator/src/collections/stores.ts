import { FONT_PAIRINGS } from '@tandem/contracts/content'
import type { CollectionConfig, Field } from 'payload'
import { nobody, readOwnTenantsOrPublic, writeOwnTenants } from '../access/collections.ts'
import { linkFields } from '../fields/link.ts'
import {
  medusaIdField,
  medusaTenantField,
  ownedByMachines,
  readOnlyJson,
} from '../fields/owned-by-machines.ts'
import { namedRows } from '../fields/rows.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { sizeForMedusa } from '../owner-rules/owner-rules.ts'

const navigation: Field[] = [
  {
    name: 'navigation',
    type: 'array',
    labels: { singular: 'Link', plural: 'Links' },
    admin: namedRows,
    fields: linkFields,
  },
  {
    name: 'footer',
    type: 'array',
    labels: { singular: 'Column', plural: 'Columns' },
    admin: namedRows,
    fields: [
      { name: 'heading', type: 'text', localized: true, required: true },
      {
        name: 'links',
        type: 'array',
        labels: { singular: 'Link', plural: 'Links' },
        admin: namedRows,
        fields: linkFields,
      },
    ],
  },
]

const branding: Field[] = [
  { name: 'tagline', type: 'text', localized: true },
  {
    name: 'announcement',
    type: 'text',
    localized: true,
    admin: { description: 'One line above the header. Leave it empty for none.' },
  },
  { name: 'logo', type: 'upload', relationTo: 'media' },
  {
    name: 'brandColor',
    type: 'text',
    defaultValue: '#2F5D50',
    validate: (value: string | null | undefined) =>
      !value || /^#[0-9a-fA-F]{6}$/.test(value) || 'Write the colour as #rrggbb, for example #2F5D50.',
    admin: { components: { Field: '/admin/brand-color/brand-color-field.tsx#BrandColorField' } },
  },
  { name: 'fontPairing', type: 'select', options: [...FONT_PAIRINGS], defaultValue: 'fraunces-figtree' },
  {
    name: 'radius',
    label: 'Corner radius',
    type: 'select',
    options: [
      { label: '2 px', value: '2' },
      { label: '4 px', value: '4' },
      { label: '16 px', value: '16' },
    ],
    defaultValue: '4',
  },
  { name: 'density', type: 'select', options: ['airy', 'dense', 'warm'], defaultValue: 'airy' },
]

/** A shop of a tenant. Medusa owns what it is, its editors how it looks. */
export const Stores: CollectionConfig = {
  slug: 'stores',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'handle', 'tenant', 'updatedAt'], group: 'Commerce' },
  access: {
    create: nobody,
    read: readOwnTenantsOrPublic(true),
    update: writeOwnTenants,
    delete: nobody,
  },
  hooks: { beforeValidate: [sizeForMedusa('navigation')] },
  fields: [
    syncPanel('store', 'store-branding'),
    {
      type: 'tabs',
      tabs: [
        { label: 'Branding', fields: branding },
        { label: 'Navigation', fields: navigation },
        {
          label: 'Commerce',
          description: 'Medusa owns these. Change them in its admin.',
          fields: [
            { name: 'salesChannelId', type: 'text', ...ownedByMachines },
            { name: 'publishableKey', type: 'text', ...ownedByMachines },
            { name: 'defaultLocale', type: 'text', ...ownedByMachines },
            readOnlyJson('locales'),
            readOnlyJson('currencies'),
          ],
        },
      ],
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      ...ownedByMachines,
      admin: { ...ownedByMachines.admin, position: 'sidebar' },
    },
    {
      name: 'handle',
      type: 'text',
      required: true,
      unique: true,
      ...ownedByMachines,
      admin: { ...ownedByMachines.admin, position: 'sidebar' },
    },
    medusaTenantField,
    medusaIdField,
  ],
}
