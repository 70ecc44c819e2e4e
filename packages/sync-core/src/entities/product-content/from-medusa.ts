import { medusaProductContentSchema } from '@tandem/contracts'
import { toFields } from './by-language.ts'
import type { Content } from './schema.ts'

/** null when the product carries no content of ours. */
export function contentFromMedusa(record: unknown): Content | null {
  const { content } = medusaProductContentSchema.parse(record)
  return content && Object.keys(content).length > 0 ? toFields(content) : null
}
