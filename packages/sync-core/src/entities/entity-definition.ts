import type { Entity } from '@tandem/contracts/sync'
import type { Canonical } from '../canonical/canonical.ts'
import type { Json } from '../canonical/json.ts'
import type { Ownership } from '../decide/ownership.ts'

/** A system's record as its connector reads and writes it; parsed by the mapper. */
export type PlatformRecord = { readonly [key: string]: Json }

/**
 * What the hub's side of an entity is. Mappers are pure, one direction each, and parse what they are given; the
 * reading one answers null when the document has nothing to say (not published, say).
 *
 * @throws {z.ZodError} from the reading mapper when the document is not of the hub's shape.
 */
export type EntityDefinition = {
  readonly name: Entity
  /** Fields that may say something about a person: their values are kept out of history. */
  readonly personalFields: 'all' | readonly string[]
  fromHub(document: unknown): Canonical | null
  /** Fields to be written, in the hub's terms. Absent where no remote system has a say. */
  readonly toHub?: (record: Canonical) => PlatformRecord
}

/**
 * What one kind of remote system has to do with an entity: who owns which field, and the system's own form of it.
 *
 * Writing mappers take a whole record, not an update's changed fields alone: what they make of it may depend on
 * several of them.
 *
 * Laws, tested for every binding: `fromX(toX(c))` equals `c`, and mapping never depends on the order of keys.
 *
 * @throws {z.ZodError} from the reading mapper when the record is not of the system's shape.
 */
export type Binding = {
  /** The kind of system, as the registry of connectors names it. */
  readonly connector: string
  readonly entity: EntityDefinition
  readonly ownership: Ownership
  fromRemote(record: unknown): Canonical | null
  /**
   * What says who a record is, in a system that chooses ids: one that has none there yet is looked for by it before
   * it is made. null when nothing does.
   */
  readonly naturalKey?: (record: Canonical) => string | null
  /** Fields to be written, in the remote's terms. Absent where nothing ever flows that way. */
  readonly toRemote?: (record: Canonical) => PlatformRecord
  /** What is written where nothing shall be left, of an entity that is a part of the remote's record; else the record goes. */
  readonly emptied?: PlatformRecord
}
