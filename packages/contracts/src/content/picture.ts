import { z } from 'zod'

/** A picture of Payload's library, in every width that it has there. Addresses are absolute. */
export const pictureSchema = z.object({
  url: z.string(),
  /** Of the original, in px. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  alt: z.string(),
  sizes: z.array(z.object({ url: z.string(), width: z.number().int().positive() })),
})
export type Picture = z.infer<typeof pictureSchema>
