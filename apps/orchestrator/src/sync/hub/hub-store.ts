import type { Entity } from '@tandem/contracts/sync'
import type { PlatformRecord, SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import type { Reader } from '../connectors/connector.ts'
import type { Queryable } from '../ledger/database.ts'

/** Under what a link's two sides are known. */
export type LinkIds = { readonly remoteId: string | null; readonly hubId: string | null }

/** A write to a document, named by the link that it is for. */
export type HubWrite = {
  readonly ref: string
  /** null for a document that is to be made. */
  readonly key: string | null
  readonly fields: PlatformRecord
  /** Fields that a document which is there already keeps as they are: nobody knows what they should be. */
  readonly kept?: readonly string[]
}

/** A write to a document that people edit too; `changed` names the fields to be written, all for a new one. */
export type SharedWrite = HubWrite & { readonly isNew: boolean; readonly changed: readonly string[] }

/** Remote ids that records refer to, and the documents that they have become; missing ones are not in the map. */
export type References = ReadonlyMap<string, number>

export type HubWrites = {
  /** Of documents that are the remote's alone. */
  readonly upserts: readonly HubWrite[]
  /** Of documents that people edit too, locked and as they were read. */
  readonly shared: readonly SharedWrite[]
  /** Keys. */
  readonly deletes: readonly string[]
  readonly references: References
}

/** A page of ids, and the database's clock before it looked. */
export type ChangedDocuments = { readonly ids: readonly string[]; readonly asOf: Date }

/**
 * The hub as the records of one integration are known in it: all that the engine asks of it. It shares the ledger's
 * database, so that a document and the record of its having been written are there together or not at all.
 */
export type HubStore = Reader & {
  /** Under what a link's document is found; null when there can't be one yet. */
  keyOf(link: LinkIds): string | null
  /**
   * Locks documents, in the order of their keys, until the transaction ends, and answers their versions. What a
   * person saves meanwhile waits and is saved afterwards; what was saved before is seen here.
   */
  lock(client: Queryable, entity: Entity, keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What documents hold that nobody but the engine reads, by their keys. */
  held(
    database: Queryable,
    entity: Entity,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, PlatformRecord | null>>
  /** Finds the documents that records belong to. */
  findReferences(database: Queryable, entity: Entity, records: readonly PlatformRecord[]): Promise<References>
  /** @throws {SyncError} DEPENDENCY_MISSING when something that the record belongs to has not arrived. */
  checkReferences(entity: Entity, record: PlatformRecord, references: References): void
  /** Says in words which field of a refused document has to differ, and from which record; null for other refusals. */
  nameTaken(database: Queryable, entity: Entity, error: unknown): Promise<SyncError | null>
  /** Answers each written document's id, by `ref`. */
  write(client: pg.PoolClient, entity: Entity, writes: HubWrites): Promise<ReadonlyMap<string, string>>
  /** Tells documents what their records are called in the system, once they are there. */
  named(
    client: pg.PoolClient,
    entity: Entity,
    named: readonly { readonly hubId: string; readonly remoteId: string }[],
  ): Promise<void>
  /**
   * A page of the remote ids whose document has been touched since, or is gone though the ledger says that it is
   * there: a row that was deleted by hand has no date to be found by. Ordered by their bytes.
   */
  listChanged(
    database: Queryable,
    entity: Entity,
    since: Date,
    after: string | null,
    limit: number,
  ): Promise<ChangedDocuments>
  /** A page of the remote ids of records that the ledger or a document knows, ordered by their bytes. */
  listKnown(
    database: Queryable,
    entity: Entity,
    after: string | null,
    limit: number,
  ): Promise<readonly string[]>
  /** Documents that no link of the integration is of, in the order of their ids; `after` as the page before ended. */
  listUnlinked(
    database: Queryable,
    entity: Entity,
    after: string | null,
    limit: number,
  ): Promise<readonly string[]>
  /** What has to be looked at again now that these records have come, by entity. Leaves hints. */
  hintAwakened(client: pg.PoolClient, entity: Entity, created: readonly LinkIds[]): Promise<readonly Entity[]>
}

/** The hub for each integration. */
export type Hub = (integration: string) => HubStore
