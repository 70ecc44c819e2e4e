import { medusaProductSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding } from '../../entities/entity-definition.ts'
import { type Product, product, productSchema } from '../../entities/product/product.ts'

/** Medusa sells, so all of a product's commerce is Medusa's. */
export const productOwnership: Ownership = {
  existence: 'remote',
  fields: ownedBy('remote', Object.keys(productSchema.shape)),
}

export function productFromMedusa(record: unknown): Product {
  const { id: _, type, sales_channel_ids, vendor_id, tenant_id, ...rest } = medusaProductSchema.parse(record)
  return {
    ...rest,
    productType: type,
    salesChannelIds: sales_channel_ids,
    vendorMedusaId: vendor_id,
    tenantMedusaId: tenant_id,
  }
}

export const productBinding: Binding = {
  connector: 'medusa',
  entity: product,
  ownership: productOwnership,
  fromRemote: productFromMedusa,
}
