import { type CollectionBeforeValidateHook, type CollectionConfig, ValidationError } from 'payload'
import {
  createInOwnTenants,
  readOwnTenantsOrPublic,
  readOwnTenantsVersions,
  writeOwnTenants,
} from '../access/collections.ts'
import { pageBlocks } from '../content/page-blocks.ts'
import { idOf } from '../fields/id-of.ts'
import { syncPanel } from '../fields/sync-panel.ts'
import type { Page } from '../payload-types.ts'
import { addressOfPage, previewIn } from '../preview/preview-url.ts'
import { orPreviewed } from '../preview/read-previewed.ts'

/** A page of a store, made of blocks. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', 'store', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    group: 'Content',
    ...previewIn('pages', addressOfPage),
  },
  versions: { drafts: { autosave: { interval: 800 }, schedulePublish: true }, maxPerDoc: 50 },
  access: {
    create: createInOwnTenants,
    read: orPreviewed('pages', readOwnTenantsOrPublic({ _status: { equals: 'published' } })),
    readVersions: readOwnTenantsVersions,
    update: writeOwnTenants,
    delete: writeOwnTenants,
  },
  hooks: { beforeValidate: [(args) => storeOfTheSameTenant(args)] },
  fields: [
    syncPanel('page'),
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

/**
 * A page is public in its store, so it must not be put into another tenant's. Checked here and not in the
 * field, because drafts skip the checks of fields.
 */
const storeOfTheSameTenant: CollectionBeforeValidateHook<Page> = async ({ data, originalDoc, req }) => {
  const storeId = idOf(data?.store ?? originalDoc?.store)
  const tenantId = idOf(data?.tenant ?? originalDoc?.tenant)
  if (storeId === undefined || tenantId === undefined) return data
  const store = await req.payload.findByID({
    collection: 'stores',
    id: storeId,
    depth: 0,
    req,
    disableErrors: true,
  })
  if (store && idOf(store.tenant) === tenantId) return data
  throw new ValidationError(
    { collection: 'pages', errors: [{ path: 'store', message: 'Choose a store of the page’s own tenant.' }] },
    req.t,
  )
}
