import { z } from '@medusajs/framework/zod'

/** Strict, and without Medusa's usual `fields` and `with_deleted`: a visitor asks for pages and nothing else. */
export const listCmsPagesSchema = z.strictObject({
  slug: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
})
export type ListCmsPages = z.infer<typeof listCmsPagesSchema>
