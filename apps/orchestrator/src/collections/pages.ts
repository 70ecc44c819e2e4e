import type { CollectionConfig } from 'payload'
import {
  createInOwnTenants,
  readOwnTenantsOrPublic,
  readOwnTenantsVersions,
  writeOwnTenants,
} from '../access/collections.ts'
import { pageBlocks } from '../content/page-blocks.ts'
import { goneNotice } from '../fields/gone-notice.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import { sizeForMedusa } from '../owner-rules/owner-rules.ts'
import { addressOfPage, previewIn } from '../preview/preview-url.ts'
import { orPreviewed } from '../preview/read-previewed.ts'
import { keepOldAddress } from './keep-old-address.ts'
import { nextFreeSlug } from './next-free-slug.ts'

/** A page of a store, made of blocks. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', 'store', 'storeState', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    group: 'Content',
    ...previewIn('pages', addressOfPage),
  },
  versions: { drafts: { autosave: { interval: 800 }, schedulePublish: true }, maxPerDoc: 50 },
  access: {
    create: createInOwnTenants,
    read: orPreviewed(
      'pages',
      readOwnTenantsOrPublic({ _status: { equals: 'published' }, store: { exists: true } }),
    ),
    readVersions: readOwnTenantsVersions,
    update: writeOwnTenants,
    delete: writeOwnTenants,
  },
  hooks: { beforeValidate: [sizeForMedusa('blocks')], beforeChange: [keepOldAddress] },
  fields: [
    syncPanel('page'),
    goneNotice({
      of: 'store',
      state: 'Store deleted',
      notice:
        'This page has no store: it was deleted in Medusa, or none has been chosen yet. It is shown to nobody. ' +
        'Choose a store, or delete the page.',
    }),
    { name: 'title', type: 'text', localized: true, required: true },
    { name: 'description', type: 'textarea', localized: true },
    { name: 'blocks', type: 'blocks', blocks: pageBlocks },
    {
      name: 'slug',
      type: 'text',
      required: true,
      index: true,
      validate: (value: string | null | undefined) =>
        /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value ?? '') || 'Use small letters, digits and single hyphens.',
      hooks: { beforeDuplicate: [nextFreeSlug] },
      admin: { position: 'sidebar', description: 'The page’s address: /pages/…' },
    },
    {
      name: 'store',
      type: 'relationship',
      relationTo: 'stores',
      required: true,
      index: true,
      admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
    },
  ],
}
