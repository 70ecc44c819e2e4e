import { z } from 'zod'
import { textInLanguagesSchema } from './product-content.ts'

/** A vendor's own story, in all languages, as Medusa keeps it with the vendor. */
export const vendorStoryRecordSchema = z.object({
  /** HTML that holds what `lexicalToHtml` lets through. */
  text: textInLanguagesSchema,
  /** A picture stays in Payload's library: where it is served (never a copy), and how large the original is, in px. */
  banner: z
    .object({
      url: z.string().min(1),
      width: z.number().int().positive().nullable(),
      height: z.number().int().positive().nullable(),
      alt: textInLanguagesSchema,
      /** The same picture in smaller widths, the smallest first. */
      sizes: z.array(z.object({ url: z.string().min(1), width: z.number().int().positive() })),
    })
    .nullable(),
})
export type VendorStoryRecord = z.infer<typeof vendorStoryRecordSchema>
