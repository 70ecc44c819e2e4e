import { type EntityDefinition, hasSay, type PlatformRecord, type Seen } from '@tandem/sync-core'
import { z } from 'zod'
import type { Reading } from '../connectors/connector.ts'
import { differingFields } from '../connectors/payload/write-shared.ts'

/** What is there on Payload's side. A side that has no say and was not asked is unread. */
export function seePayload(definition: EntityDefinition, reading: Reading | undefined, medusa: Seen): Seen {
  if (hasSay(definition.ownership, 'payload')) return toSeen(reading, definition.fromPayload)
  if (!reading) return { state: 'unread' }
  return seeMirror(definition, reading, medusa)
}

export function toSeen(reading: Reading | undefined, map: EntityDefinition['fromMedusa']): Seen {
  if (!reading || reading.record === null) return { state: 'absent' }
  const record = map(reading.record)
  return record === null ? { state: 'absent' } : { state: 'present', record }
}

const rowSchema: z.ZodType<PlatformRecord> = z.record(z.string(), z.json())

/**
 * A mirror is held against what it should hold in Payload's own terms, so that columns count which are made
 * for lists and never read back. One that differs in these alone, or can't be read, is as if it were empty:
 * it is written whole.
 */
function seeMirror(definition: EntityDefinition, reading: Reading, medusa: Seen): Seen {
  if (reading.record === null) return { state: 'absent' }
  if (medusa.state !== 'present' || !definition.toPayload) {
    return { state: 'present', record: readable(definition, reading.record) ?? {} }
  }
  const differing = differingFields(rowSchema.parse(reading.record), definition.toPayload(medusa.record))
  if (differing.length === 0) return { state: 'present', record: medusa.record }
  const held = readable(definition, reading.record)
  const isSame = held !== null && differingFields(held, medusa.record).length === 0
  return { state: 'present', record: isSame || held === null ? {} : held }
}

/** What a document says, or null for one that is of no readable shape. */
export function readable(definition: EntityDefinition, row: unknown) {
  try {
    return definition.fromPayload(row)
  } catch (error) {
    if (error instanceof z.ZodError) return null
    throw error
  }
}
