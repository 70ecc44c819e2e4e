import { medusaProductContentSchema } from '@tandem/contracts'
import { toFields } from './by-language.ts'
import type { Content } from './schema.ts'

/** null when the product carries no content of ours, or nothing is said in it. */
export function contentFromMedusa(record: unknown): Content | null {
  const { content } = medusaProductContentSchema.parse(record)
  return content && toFields(content)
}
