import type { Entity } from '@tandem/contracts/sync'
import type { PlatformRecord } from '@tandem/sync-core'
import type { CollectionSlug, Payload } from 'payload'
import type pg from 'pg'
import type { Reading } from '../../connectors/connector.ts'
import type { DocumentKey } from '../keys.ts'

/** The columns of a table that the engine writes; they are read by SQL and compared as they are. */
export type Mirror = {
  /** Field, as the entity's mapper to the hub names it → column. */
  readonly columns: Readonly<Record<string, string>>
  /**
   * Field holding another record's id → the column that takes its document's id, what it is of, and the table that has
   * it: by the record's id in Medusa there, or in what an integration brings by the column that is named.
   */
  readonly references: Readonly<
    Record<string, { column: string; entity: Entity; table: string; by?: string }>
  >
}

/** Something to be done beside a batch's write, in its transaction; `keys` are those of the documents. */
type Beside = (client: pg.PoolClient, keys: readonly string[]) => Promise<void>

/** The mapping of documents that belong to one integration. Each has the columns `integration_id` and `tenant_id`. */
export type Brought = {
  /** The field, and its column, that has the remote's own id: nobody else's within a tenant. */
  readonly identity: { readonly field: string; readonly column: string }
  /** By column, what each document is given beside its fields. */
  given(integration: {
    readonly name: string
    readonly account: string
    /** Whether the documents are its own, and not those of the one that it is a companion of. */
    readonly isOwner: boolean
  }): Readonly<Record<string, string>>
  /** SQL, what is set where a person is to be forgotten; absent of what is about nobody. */
  readonly forgotten?: string
  /** SQL, what is set of a document whose record is gone: it stays. Absent: it goes. */
  readonly retired?: string
  /** The columns that this sets, where versions of the document are kept. */
  readonly retiredColumns?: readonly string[]
  /** Runs with it, for what hangs on these documents. */
  readonly alsoRetired?: Beside
  /** Absent of documents that are their own integration's alone. */
  readonly companions?: Companions
}

/** The mapping of the same documents for companions of their integration: those that are billed by it. */
export type Companions = {
  /** By field, SQL on `t` of what they see in its place. */
  readonly seen: Readonly<Record<string, string>>
  /** SQL, what is set of a document that is gone there, and the columns of it. */
  readonly retired: string
  readonly retiredColumns: readonly string[]
}

/** A document of the hub's, and what its record is called in the system that the integration is of. */
export type Named = { readonly hubId: string; readonly remoteId: string }

/** The mapping of an entity to Payload: all that the engine, its capture and the console have to know of it. */
export type HubDocument = {
  /** Who may read the document may know how the record stands. */
  readonly collection: CollectionSlug
  /** The table whose rows are the documents, each with a unique `medusa_id` and an `updated_at`. */
  readonly table: string
  /**
   * Documents that the engine writes. Where Payload has a say (the bindings' ownership tells), they are read too, and
   * written only while they are as they were read.
   */
  readonly mirror?: Mirror
  /** Documents that people write, read through the Local API: as their mapper knows them. Mirrors are read by SQL. */
  readonly read?: (
    payload: Payload,
    key: DocumentKey,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, Reading>>
  /** Of a collection that several kinds of systems fill: the `source` of the documents that this entity is of. */
  readonly source?: 'MEDUSA' | 'SHOPIFY'
  /** Of documents that an integration brings, and that are known by what it calls them. */
  readonly brought?: Brought
  /**
   * Whether Payload keeps versions of each document: what the engine writes goes into the newest ones, too,
   * or the next one that is published would undo it.
   */
  readonly hasVersions?: true
  /** Runs with the record of a document's having got its record in an integration: what waits for that is told. */
  readonly named?: (client: pg.PoolClient, integration: string, named: readonly Named[]) => Promise<void>
  /** Runs before fields of documents are written that are locked and as they were read. */
  readonly beforeUpdate?: (
    client: pg.PoolClient,
    integration: string,
    writes: readonly { readonly id: number; readonly fields: PlatformRecord }[],
  ) => Promise<void>
  /** Runs after fields of documents that others own, too, were written; `keys` are their ids. */
  readonly afterUpdate?: Beside
  /**
   * Which changes in Payload are told of; absent where Payload has no say.
   * - `published`: drafts live in the versions' tables, and a row may wait unpublished: neither is anybody's news.
   * - `edited`: brought and retired by the engine alone; that a person has edited one is news, where its system takes it.
   * - `existing`: made by nobody but the engine, for Medusa: that one is there is no news to Medusa.
   */
  readonly captured?: 'all' | 'published' | 'existing' | 'edited'
  /** SQL on `d`, which goes where `$where` says: what becomes of documents that hang on it. */
  readonly letGo?: string
  readonly beforeDelete?: Beside
  readonly afterUpsert?: Beside
  /** Leaves hints for documents that have waited for these, and answers whose they are. */
  readonly awaken?: (
    client: pg.PoolClient,
    integration: string,
    key: DocumentKey,
    keys: readonly string[],
  ) => Promise<readonly Entity[]>
  /** Cache tags of the shop's pages that show a record; none when no page that is cached does. */
  readonly shownBy?: (medusaId: string, record: PlatformRecord) => readonly string[]
}

/** The document's column that says to which tenant it belongs. */
export const tenantReference = {
  tenantMedusaId: { column: 'tenant_id', entity: 'tenant', table: 'tenants' },
} as const satisfies Mirror['references']
