import { z } from '@medusajs/framework/zod'

/** Strict, as what a visitor asks for is one region's prices and nothing else. */
export const catalogueQuerySchema = z.strictObject({ region_id: z.string().max(64).optional() })
export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>
