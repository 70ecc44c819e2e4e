import type { PlatformRecord } from '../entity-definition.ts'
import { storeBrandingSchema } from './schema.ts'

/** What the apply route takes. */
export function storeBrandingToMedusa(record: unknown): PlatformRecord {
  return { branding: storeBrandingSchema.parse(record) }
}
