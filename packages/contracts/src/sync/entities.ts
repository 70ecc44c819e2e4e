import { z } from 'zod'

/**
 * Every kind of record that Tandem keeps in step. One name is used everywhere: in links, outbox rows,
 * internal routes, sync jobs and metrics.
 *
 * - `product`: commerce fields, owned by Medusa, mirrored to Payload's `products`.
 * - `product-content`: the editor's fields, owned by Payload, written to the product's Medusa metadata.
 * - `customer`: whoever buys, guests too; both sides edit who they are.
 * - `order`: what was bought, mirrored; both sides edit where it goes and its metadata.
 * - `store-branding`: how a store looks, owned by Payload, written to the store in Medusa.
 * - `vendor-story`: a vendor's story and banner, owned by Payload, written to the vendor in Medusa.
 * - `page`: a published page, owned by Payload, which also creates and deletes it in Medusa.
 * - `shopify-customer`, `shopify-order`, `shopify-product`: what one Shopify shop has, owned by it: none of Medusa's.
 * - `billing-product`, `billing-price`: what a tenant sells by Stripe; people edit it in Payload and in Stripe.
 */
export const MEDUSA_ENTITIES = [
  'tenant',
  'store',
  'vendor',
  'product',
  'product-content',
  'store-branding',
  'vendor-story',
  'page',
  'customer',
  'order',
] as const
export const medusaEntitySchema = z.enum(MEDUSA_ENTITIES)
export type MedusaEntity = z.infer<typeof medusaEntitySchema>

export const ENTITIES = [
  ...MEDUSA_ENTITIES,
  'shopify-customer',
  'shopify-order',
  'shopify-product',
  'billing-product',
  'billing-price',
] as const

export const entitySchema = z.enum(ENTITIES)
export type Entity = z.infer<typeof entitySchema>
