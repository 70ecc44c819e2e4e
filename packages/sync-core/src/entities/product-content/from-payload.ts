import { localizedContentSchema } from '@tandem/contracts'
import { z } from 'zod'
import { toFields } from './by-language.ts'
import type { Content } from './schema.ts'

const documentSchema = z.object({
  published: z.boolean(),
  /** Rich text already as HTML, empty texts as null. */
  content: localizedContentSchema,
})

/**
 * A content document as the connector reads it: its live version only. null while it isn't published, and
 * when it was published without a word: Medusa could not tell that from no content.
 */
export function contentFromPayload(document: unknown): Content | null {
  const { published, content } = documentSchema.parse(document)
  return published ? toFields(content) : null
}
