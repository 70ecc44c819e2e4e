import { z } from 'zod'

/**
 * Every kind of record that Tandem keeps in step. One name is used everywhere: in links, outbox rows,
 * internal routes, sync jobs and metrics.
 *
 * - `product`: commerce fields, owned by Medusa, mirrored to Payload's `products`.
 * - `product-content`: the editor's fields, owned by Payload, written to the product's Medusa metadata.
 * - `customer`: whoever buys, guests too; both sides edit who they are.
 * - `store-branding`: how a store looks, owned by Payload, written to the store in Medusa.
 */
export const ENTITIES = [
  'tenant',
  'store',
  'vendor',
  'product',
  'product-content',
  'store-branding',
  'customer',
] as const

export const entitySchema = z.enum(ENTITIES)
export type Entity = z.infer<typeof entitySchema>
