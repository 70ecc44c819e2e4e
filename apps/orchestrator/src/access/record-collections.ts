import type { Entity } from '@tandem/contracts'
import type { CollectionSlug } from 'payload'

/**
 * The collection whose documents show a record: who may read the document may know how the record stands. Of an
 * entity that has none nobody may.
 */
export const RECORD_COLLECTIONS: Readonly<Partial<Record<Entity, CollectionSlug>>> = {
  tenant: 'tenants',
  store: 'stores',
  'store-branding': 'stores',
  vendor: 'vendors',
  'vendor-story': 'vendors',
  product: 'products',
  'product-content': 'product-content',
  page: 'pages',
  customer: 'customers',
  order: 'orders',
}
