import { canonicalText } from '../canonical/json.ts'
import type { PlatformRecord } from '../entities/entity-definition.ts'

/** The fields in which two records differ, as a writing mapper names them. */
export function differingFields(before: PlatformRecord, after: PlatformRecord): string[] {
  const textOf = (record: PlatformRecord, field: string) => canonicalText(record[field] ?? null)
  return Object.keys(after).filter((field) => textOf(before, field) !== textOf(after, field))
}
