import type { PlatformRecord } from '../entity-definition.ts'
import { toLanguages } from './by-language.ts'
import { contentSchema } from './schema.ts'

/** The value of `metadata.tandem`. */
export function contentToMedusa(record: unknown): PlatformRecord {
  return { content: toLanguages(contentSchema.parse(record)) }
}
