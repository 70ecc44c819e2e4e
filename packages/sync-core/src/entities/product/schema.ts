import { medusaProductSchema } from '@tandem/contracts'
import { z } from 'zod'

const shape = medusaProductSchema.shape

/** A product's commerce side, by field. */
export const productSchema = z.object({
  title: shape.title,
  subtitle: shape.subtitle,
  handle: shape.handle,
  description: shape.description,
  status: shape.status,
  thumbnail: shape.thumbnail,
  images: shape.images,
  options: shape.options,
  variants: shape.variants,
  categories: shape.categories,
  collection: shape.collection,
  tags: shape.tags,
  productType: shape.type,
  salesChannelIds: shape.sales_channel_ids,
  vendorMedusaId: shape.vendor_id,
  tenantMedusaId: shape.tenant_id,
})
export type Product = z.infer<typeof productSchema>
