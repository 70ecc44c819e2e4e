import { ensureContentStubs, removeUntouchedStubs } from './content-stubs.ts'
import { letFollowersGo, tellFollowers } from './followers.ts'
import { type HubDocument, tenantReference } from './hub-document.ts'
import { hintPublishedContent } from './published-content.ts'

/** A product as Medusa has it. Each has a document for its editor, which may outlive it. */
export const productDocument: HubDocument = {
  collection: 'products',
  table: 'products',
  mirror: {
    columns: {
      title: 'title',
      subtitle: 'subtitle',
      handle: 'handle',
      description: 'description',
      status: 'status',
      thumbnail: 'thumbnail',
      images: 'images',
      options: 'options',
      variants: 'variants',
      categories: 'categories',
      collection: 'collection',
      tags: 'tags',
      productType: 'product_type',
      salesChannelIds: 'sales_channel_ids',
      totalStock: 'total_stock',
      priceRange: 'price_range',
    },
    references: {
      ...tenantReference,
      vendorMedusaId: { column: 'vendor_id', entity: 'vendor', table: 'vendors' },
    },
  },
  async beforeDelete(client, medusaIds) {
    await removeUntouchedStubs(client, medusaIds)
    await letFollowersGo(client, medusaIds)
  },
  async afterUpsert(client, medusaIds) {
    await ensureContentStubs(client, medusaIds)
    await tellFollowers(client, medusaIds)
  },
  awaken: hintPublishedContent,
  shownBy: (medusaId) => [`product:${medusaId}`, 'products'],
}
