import { z } from 'zod'

/**
 * Tags of the storefront's cache. `product:<medusa id>` and `content:<medusa id>` for one product,
 * `vendor:<medusa id>` for the products of one vendor, `products` for every list, `store:<handle>` for branding and navigation, `page:<store handle>:<slug>`, `redirects:<store handle>`.
 */
export const cacheTagSchema = z.string().min(1).max(200)

/** Body of `POST /api/purge` on the storefront, signed with STOREFRONT_PURGE_SECRET (Standard Webhooks form). */
export const purgeRequestSchema = z.object({ tags: z.array(cacheTagSchema).min(1).max(1000) })
export type PurgeRequest = z.infer<typeof purgeRequestSchema>
