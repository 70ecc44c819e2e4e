import type { Entity } from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import { billingPriceDocument } from './billing-price.ts'
import { billingProductDocument } from './billing-product.ts'
import { customerDocument } from './customer.ts'
import type { HubDocument, Mirror } from './hub-document.ts'
import { orderDocument } from './order.ts'
import { pageDocument } from './page.ts'
import { productDocument } from './product.ts'
import { productContentDocument } from './product-content.ts'
import { shopifyCustomerDocument } from './shopify-customer.ts'
import { shopifyOrderDocument } from './shopify-order.ts'
import { shopifyProductDocument } from './shopify-product.ts'
import { storeDocument } from './store.ts'
import { storeBrandingDocument } from './store-branding.ts'
import { tenantDocument } from './tenant.ts'
import { vendorDocument } from './vendor.ts'
import { vendorStoryDocument } from './vendor-story.ts'

/** Every entity's mapping to Payload. A new one is a file beside this one and a line here. */
export const HUB_DOCUMENTS: Readonly<Record<Entity, HubDocument>> = {
  tenant: tenantDocument,
  store: storeDocument,
  vendor: vendorDocument,
  product: productDocument,
  'product-content': productContentDocument,
  'store-branding': storeBrandingDocument,
  'vendor-story': vendorStoryDocument,
  page: pageDocument,
  customer: customerDocument,
  order: orderDocument,
  'shopify-customer': shopifyCustomerDocument,
  'shopify-order': shopifyOrderDocument,
  'shopify-product': shopifyProductDocument,
  'billing-product': billingProductDocument,
  'billing-price': billingPriceDocument,
}

export type MirrorTable = Mirror & Pick<HubDocument, 'table' | 'brought' | 'hasVersions'>

/** @throws {SyncError} INTERNAL for documents that the engine does not write. */
export function mirrorOf(entity: Entity): MirrorTable {
  const { table, mirror, brought, hasVersions } = HUB_DOCUMENTS[entity]
  if (!mirror) throw new SyncError('INTERNAL', `the engine writes no documents of ${entity}`)
  return { table, ...(brought && { brought }), ...(hasVersions && { hasVersions }), ...mirror }
}

/** Every column that the engine writes, in one order. */
export function writtenColumns({ columns, references }: Mirror): string[] {
  return [...Object.values(columns), ...Object.values(references).map(({ column }) => column)]
}
