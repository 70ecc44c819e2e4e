import type { PlatformRecord } from '../entity-definition.ts'
import { storeSchema } from './schema.ts'

export function storeToPayload(record: unknown): PlatformRecord {
  return storeSchema.parse(record)
}
