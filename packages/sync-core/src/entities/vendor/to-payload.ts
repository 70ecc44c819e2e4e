import type { PlatformRecord } from '../entity-definition.ts'
import { vendorSchema } from './schema.ts'

export function vendorToPayload(record: unknown): PlatformRecord {
  return vendorSchema.parse(record)
}
