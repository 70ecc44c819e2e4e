import type { HubDocument } from './hub-document.ts'

/** A shop's product, in the catalogue of what its tenant's shops elsewhere sell. It goes with the product there. */
export const shopifyProductDocument: HubDocument = {
  collection: 'shopify-products',
  table: 'shopify_products',
  brought: {
    identity: { field: 'shopifyId', column: 'shopify_id' },
    given: () => ({}),
  },
  mirror: {
    columns: {
      shopifyId: 'shopify_id',
      title: 'title',
      handle: 'handle',
      status: 'status',
      vendor: 'vendor',
      productType: 'product_type',
      description: 'description',
      tags: 'tags',
      totalStock: 'total_stock',
      currency: 'currency',
      lowestPrice: 'lowest_price',
      highestPrice: 'highest_price',
      options: 'options',
      images: 'images',
      variants: 'variants',
    },
    references: {},
  },
}
