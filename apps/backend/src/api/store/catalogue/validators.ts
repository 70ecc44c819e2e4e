import { z } from '@medusajs/framework/zod'

/** Strict: none of Medusa's usual `fields` and filters. */
export const catalogueQuerySchema = z.strictObject({
  region_id: z.string().max(64).optional(),
  /** Only these, of what the store sells. */
  id: z
    .union([z.string(), z.array(z.string())])
    .transform((ids) => [ids].flat())
    .pipe(z.array(z.string().max(64)).max(500))
    .optional(),
})
export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>
