import type { CollectionConfig, Field } from 'payload'
import {
  deleteWithoutOwner,
  nobody,
  readOwnTenantsOrPublic,
  readOwnTenantsVersions,
  writeOwnTenants,
} from '../access/collections.ts'
import { proseEditor } from '../content/prose-editor.ts'
import { proseHtmlField } from '../content/prose-html-field.ts'
import { goneNotice } from '../fields/gone-notice.ts'
import { medusaIdField, medusaTenantField, ownedByMachines } from '../fields/owned-by-machines.ts'
import { namedRows } from '../fields/rows.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { sizeForMedusa } from '../owner-rules/owner-rules.ts'
import { addressOfContent, previewIn } from '../preview/preview-url.ts'
import { orPreviewed } from '../preview/read-previewed.ts'
import { archivedField, onlyArchive, orArchive, withoutArchived } from './archive-content.ts'

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
 * What editors add to a product. It is made with its product; until then there is nothing to write about, so nobody
 * creates it. Where somebody has written, it outlives the product: shown to nobody, under the title that was kept of
 * it, until it is archived or deleted, or the product is back.
 */
export const ProductContent: CollectionConfig = {
  slug: 'product-content',
  labels: { singular: 'Product content', plural: 'Product content' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'handle', 'productState', '_status', 'updatedAt'],
    baseFilter: withoutArchived,
    listSearchableFields: ['title', 'handle', 'medusaId'],
    group: 'Content',
    // Payload hides its own menu where nothing may be created or deleted.
    components: {
      beforeListTable: ['/admin/gone/archive-link.tsx#ArchiveLink'],
      edit: { beforeDocumentControls: ['/admin/document-menu/document-menu.tsx#DocumentMenu'] },
    },
    ...previewIn('product-content', addressOfContent),
  },
  versions: { drafts: { autosave: { interval: 800 }, schedulePublish: true }, maxPerDoc: 50 },
  access: {
    create: nobody,
    // What outlives its product is shown to nobody: there is no page that it belongs to.
    read: orPreviewed(
      'product-content',
      readOwnTenantsOrPublic({ _status: { equals: 'published' }, product: { exists: true } }),
    ),
    readVersions: readOwnTenantsVersions,
    update: orArchive(writeOwnTenants),
    delete: deleteWithoutOwner('product'),
  },
  hooks: { beforeValidate: [onlyArchive, sizeForMedusa('description')] },
  fields: [
    syncPanel('product-content'),
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', ...ownedByMachines },
        { name: 'handle', type: 'text', ...ownedByMachines },
      ],
    },
    goneNotice({
      of: 'product',
      state: 'Product deleted',
      notice:
        'The product was deleted in Medusa. This is shown to nobody, and comes back with the product. ' +
        'Operators and admins archive it (in the sidebar) or delete it.',
    }),
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
    archivedField,
    medusaTenantField,
    medusaIdField,
  ],
}
