import type { PlatformRecord } from '../entity-definition.ts'
import { tenantSchema } from './schema.ts'

export function tenantToPayload(record: unknown): PlatformRecord {
  return tenantSchema.parse(record)
}
