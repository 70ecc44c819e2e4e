import { localeSchema } from '@tandem/contracts/content'
import { z } from 'zod'

/** The place in the shop: the first two parts of every address. For server functions; the browser's bundle has no zod. */
export const addressSchema = z.object({ store: z.string().max(60), locale: localeSchema })

/** The same of a page that can be previewed, with the preview's token. */
export const previewableSchema = addressSchema.extend({ preview: z.string().max(1_000).optional() })
