import { z } from 'zod'
import { ownedBy } from '../../decide/ownership.ts'
import type { Binding } from '../../entities/entity-definition.ts'
import {
  type ShopifyProductRecord,
  shopifyProduct,
  shopifyProductRecordSchema,
} from '../../entities/shopify-product/shopify-product.ts'

const price = z.object({ amount: z.string(), currencyCode: z.string() })

/** A product as the Admin API answers it. Media that are no pictures have no image. */
export const shopifyProductSchema = z.object({
  id: z.string(),
  title: z.string(),
  handle: z.string(),
  status: z.string(),
  vendor: z.string(),
  productType: z.string(),
  descriptionHtml: z.string(),
  tags: z.array(z.string()),
  totalInventory: z.number().int(),
  priceRangeV2: z.object({ minVariantPrice: price, maxVariantPrice: price }),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  media: z.object({
    nodes: z.array(
      z.object({
        alt: z.string().nullable().optional(),
        image: z.object({ url: z.string() }).nullable().optional(),
      }),
    ),
  }),
  variants: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        sku: z.string().nullable(),
        barcode: z.string().nullable(),
        price: z.string(),
        inventoryQuantity: z.number().int().nullable(),
        selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
      }),
    ),
  }),
})

export function productFromShopify(record: unknown): ShopifyProductRecord {
  const product = shopifyProductSchema.parse(record)
  const { minVariantPrice, maxVariantPrice } = product.priceRangeV2
  return shopifyProductRecordSchema.parse({
    shopifyId: product.id,
    title: product.title,
    handle: product.handle,
    status: product.status.toLowerCase(),
    vendor: product.vendor,
    productType: product.productType,
    description: product.descriptionHtml,
    tags: product.tags,
    totalStock: product.totalInventory,
    currency: minVariantPrice.currencyCode.toLowerCase(),
    lowestPrice: minVariantPrice.amount,
    highestPrice: maxVariantPrice.amount,
    options: product.options,
    images: product.media.nodes.flatMap(({ alt, image }) =>
      image ? [{ url: image.url, alt: alt ?? null }] : [],
    ),
    variants: product.variants.nodes.map(({ inventoryQuantity, selectedOptions, ...variant }) => ({
      ...variant,
      stock: inventoryQuantity,
      options: Object.fromEntries(selectedOptions.map(({ name, value }) => [name, value])),
    })),
  })
}

export const shopifyProductBinding: Binding = {
  connector: 'shopify',
  entity: shopifyProduct,
  ownership: {
    existence: 'remote',
    fields: ownedBy('remote', Object.keys(shopifyProductRecordSchema.shape)),
  },
  fromRemote: productFromShopify,
}
