import type { Entity } from '@tandem/contracts'
import type { Canonical } from '../canonical/canonical.ts'
import type { Json } from '../canonical/json.ts'
import type { Ownership } from '../decide/ownership.ts'

/** A platform's record as its connector reads and writes it; parsed by the mapper. */
export type PlatformRecord = { readonly [key: string]: Json }

/**
 * All that the engine needs to know of an entity. Mappers are pure, one direction each, and parse what
 * they are given; the reading ones answer null when the record has nothing to say (not published, say).
 *
 * Writing ones take a whole record, not an update's changed fields alone: what they make of it may depend
 * on several of them.
 *
 * Laws, tested for every entity: `fromX(toX(c))` equals `c`, and mapping never depends on key order.
 *
 * @throws {z.ZodError} from a reading mapper when the record is not of the platform's shape.
 */
export type EntityDefinition = {
  readonly name: Entity
  readonly ownership: Ownership
  /** Fields that may say something about a person: their values are kept out of history. */
  readonly personalFields: 'all' | readonly string[]
  fromMedusa(record: unknown): Canonical | null
  fromPayload(document: unknown): Canonical | null
  /** Fields to be written, in Medusa's terms. Absent where nothing ever flows that way. */
  readonly toMedusa?: (record: Canonical) => PlatformRecord
  readonly toPayload?: (record: Canonical) => PlatformRecord
}
