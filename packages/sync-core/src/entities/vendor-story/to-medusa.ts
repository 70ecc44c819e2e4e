import type { PlatformRecord } from '../entity-definition.ts'
import { vendorStorySchema } from './schema.ts'

/** What the apply route takes. */
export function vendorStoryToMedusa(record: unknown): PlatformRecord {
  return { story: vendorStorySchema.parse(record) }
}
