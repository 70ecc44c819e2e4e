import type { PlatformRecord } from '../entity-definition.ts'
import { customerSchema } from './schema.ts'

export function customerToPayload(record: unknown): PlatformRecord {
  return customerSchema.parse(record)
}
