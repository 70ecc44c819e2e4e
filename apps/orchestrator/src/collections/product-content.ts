import type { CollectionConfig, Field } from 'payload'
import {
  nobody,
  readOwnTenantsOrPublic,
  readOwnTenantsVersions,
  writeOwnTenants,
} from '../access/collections.ts'
import { proseEditor } from '../content/prose-editor.ts'
import { proseHtmlField } from '../content/prose-html-field.ts'
import { medusaIdField, medusaTenantField, ownedByMachines } from '../fields/owned-by-machines.ts'
import { namedRows } from '../fields/rows.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { addressOfContent, previewIn } from '../preview/preview-url.ts'
import { orPreviewed } from '../preview/read-previewed.ts'

const content: Field[] = [
  { name: 'description', type: 'richText', localized: true, editor: proseEditor },
  proseHtmlField('descriptionHtml', 'description'),
  {
    name: 'features',
    type: 'array',
    localized: true,
    labels: { singular: 'Feature', plural: 'Features' },
    admin: namedRows,
    fields: [
      { name: 'title', type: 'text', required: true },
      { name: 'text', type: 'textarea', required: true },
    ],
  },
]

const specs: Field[] = [
  {
    name: 'specs',
    label: 'Specifications',
    type: 'array',
    localized: true,
    labels: { singular: 'Specification', plural: 'Specifications' },
    admin: namedRows,
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', required: true },
          { name: 'value', type: 'text', required: true },
        ],
      },
    ],
  },
]

const seo: Field[] = [
  {
    name: 'seo',
    label: false,
    type: 'group',
    fields: [
      {
        name: 'title',
        type: 'text',
        localized: true,
        maxLength: 120,
        admin: { description: 'Search engines show about 60 characters. Empty: the product’s title.' },
      },
      {
        name: 'description',
        type: 'textarea',
        localized: true,
        maxLength: 400,
        admin: { description: 'Search engines show about 155 characters.' },
      },
      { name: 'keywords', type: 'text', localized: true },
      { name: 'image', type: 'upload', relationTo: 'media' },
    ],
  },
]

/**
 * What editors add to a product. It is made, and goes, with its product; until then there is nothing to
 * write about, so people change it but never create or delete it.
 */
export const ProductContent: CollectionConfig = {
  slug: 'product-content',
  labels: { singular: 'Product content', plural: 'Product content' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'handle', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'handle', 'medusaId'],
    group: 'Content',
    ...previewIn('product-content', addressOfContent),
  },
  versions: { drafts: { autosave: { interval: 800 }, schedulePublish: true }, maxPerDoc: 50 },
  access: {
    create: nobody,
    read: orPreviewed('product-content', readOwnTenantsOrPublic({ _status: { equals: 'published' } })),
    readVersions: readOwnTenantsVersions,
    update: writeOwnTenants,
    delete: nobody,
  },
  fields: [
    syncPanel('product-content'),
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', virtual: 'product.title', admin: { readOnly: true } },
        { name: 'handle', type: 'text', virtual: 'product.handle', admin: { readOnly: true } },
      ],
    },
    {
      type: 'tabs',
      tabs: [
        { label: 'Content', fields: content },
        { label: 'Specifications', fields: specs },
        { label: 'Search engines', fields: seo },
        { label: 'Media', fields: [{ name: 'media', type: 'upload', relationTo: 'media', hasMany: true }] },
      ],
    },
    {
      name: 'productLinks',
      type: 'ui',
      admin: { components: { Field: '/admin/product/product-links.tsx#ProductLinks' }, position: 'sidebar' },
    },
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      unique: true,
      ...ownedByMachines,
      // Its owner has checked it; once more on every save would only cost time.
      validate: () => true as const,
      admin: { ...ownedByMachines.admin, position: 'sidebar', allowCreate: false, allowEdit: false },
    },
    medusaTenantField,
    medusaIdField,
  ],
}
