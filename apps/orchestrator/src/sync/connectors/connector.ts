import type { Entity, ErrorCode } from '@tandem/contracts'
import type { Marker, PlatformRecord } from '@tandem/sync-core'

/** What one system holds of one record. */
export type Reading = {
  /** In the system's own terms, for the entity's mapper; null when the system has no such record. */
  readonly record: unknown
  /** Version of what a write would change; given back with the write. null when there is nothing to write to. */
  readonly token: string | null
  readonly marker: Marker | null
  /** The document's id in Payload, when it was read there. */
  readonly payloadId?: string
}

export type RemoteWrite = {
  readonly medusaId: string
  /** The token that was read. */
  readonly expect: string
  /** null removes what was written before. */
  readonly fields: PlatformRecord | null
  readonly marker: Marker
}

/** `contended`: the record has changed or gone since it was read; nothing was written, look again. */
export type RemoteOutcome =
  | { readonly outcome: 'applied' | 'contended' }
  | { readonly outcome: 'failed'; readonly code: ErrorCode; readonly message: string }

/** Reads records of one system in batches. Every id that was asked for is in the answer. */
export type Reader = {
  /** @throws {SyncError} when nothing can be read. */
  read(entity: Entity, medusaIds: readonly string[]): Promise<ReadonlyMap<string, Reading>>
}

/** Writes to a system that does not share the ledger's database: compare-and-set, with a deadline. */
export type RemoteWriter = {
  /** @throws {SyncError} when it is not known what was written. */
  write(
    entity: Entity,
    writes: readonly RemoteWrite[],
    deadline: Date,
  ): Promise<ReadonlyMap<string, RemoteOutcome>>
}

/** A system that has asked to be left alone for a while, by `Retry-After`. Calls fail until then without being made. */
export type Resting = { isResting(): boolean }

/** Names every record of an entity that a system holds: `limit` ids after a given one, ordered by their bytes. */
export type Lister = {
  /** Fewer than `limit` are the last ones. @throws {SyncError} when nothing can be listed. */
  list(entity: Entity, after: string | null, limit: number): Promise<readonly string[]>
  /** The same of those that have changed since, or gone. `asOf`: the system's own clock, before it looked. */
  listChanged(
    entity: Entity,
    since: Date,
    after: string | null,
    limit: number,
  ): Promise<{ readonly ids: readonly string[]; readonly asOf: Date }>
}
