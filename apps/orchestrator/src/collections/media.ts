import type { CollectionConfig, ImageSize } from 'payload'
import { createInOwnTenants, readOwnTenantsOrPublic, writeOwnTenants } from '../access/collections.ts'
import { mediaFolder } from '../folders.ts'
import { missingFile } from './missing-file.ts'
import { sameTenantForEver } from './same-tenant-for-ever.ts'

const WIDTHS = [320, 640, 960, 1280, 1920]

const sizes: ImageSize[] = WIDTHS.map((width) => ({
  name: `w${width}`,
  width,
  formatOptions: { format: 'webp', options: { quality: 78 } },
}))

const ownTenantsOrPublic = readOwnTenantsOrPublic(true)

/** Pictures. The files are public, the library is each tenant's own. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Media' },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'filesize', 'updatedAt'],
    group: 'Content',
  },
  access: {
    create: createInOwnTenants,
    // A signed-in editor who visits another tenant's shop still sees its pictures.
    read: (args) => args.isReadingStaticFile || ownTenantsOrPublic(args),
    update: writeOwnTenants,
    delete: writeOwnTenants,
  },
  hooks: { beforeChange: [sameTenantForEver] },
  upload: {
    staticDir: mediaFolder,
    handlers: [missingFile],
    // No SVG: it can carry script.
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'],
    imageSizes: sizes,
    adminThumbnail: 'w320',
    focalPoint: true,
  },
  fields: [{ name: 'alt', label: 'What the picture shows', type: 'text', localized: true, required: true }],
}
