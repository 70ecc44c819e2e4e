import type { ErrorCode } from '@tandem/contracts/error-codes'
import type { Entity } from '@tandem/contracts/sync'
import type { Binding, Conflict, Marker, PlatformRecord } from '@tandem/sync-core'
import type { z } from 'zod'

/** One record as one system holds it. */
export type Reading = {
  /** In the system's own terms, for the entity's mapper; null when the system has no such record. */
  readonly record: unknown
  /** Version of what a write would change; given back with the write. null when there is nothing to write to. */
  readonly token: string | null
  readonly marker: Marker | null
  /**
   * Fields, as the entity names them, of which the system tells us nothing: what the record has in their place says
   * nothing. Given, be it empty, by a system that may do so.
   */
  readonly withheld?: readonly string[]
  /** The document's id, when it was read from the hub. */
  readonly hubId?: string
}

export type RemoteWrite = {
  /** Names the write within its call, and the record that it is about in every other attempt at it. */
  readonly ref: string
  /** null for a record that the system is to make, under an id of its own choice. */
  readonly remoteId: string | null
  /** The token that was read; empty for a record that is to be made. */
  readonly expect: string
  /** null removes what was written before. */
  readonly fields: PlatformRecord | null
  readonly marker: Marker
}

export type RemoteOutcome =
  /** `remoteId`: what a record that was made is called there. */
  | { readonly outcome: 'applied'; readonly remoteId?: string; readonly gaveWay?: GaveWay }
  /** The record has changed or gone since it was read; nothing was written, look again. */
  | { readonly outcome: 'contended' }
  | {
      readonly outcome: 'failed'
      readonly code: ErrorCode
      readonly message: string
      /** In the system's own terms, the fields that it refuses; all that differ when it names none. */
      readonly fields?: readonly string[] | undefined
    }

/**
 * Another record of the entity that had what a write has taken, as it was found right before it: where nobody had agreed
 * that it shall have it, somebody has given it that meanwhile.
 */
export type GaveWay = { readonly remoteId: string; readonly conflicts: readonly Conflict[] }

/** Reads records of one system in batches. Every id that was asked for is in the answer. */
export type Reader = {
  /**
   * @param waitMs how long a system that counts what it is asked may be waited for; without, whoever asks holds a lease.
   * @throws {SyncError} when nothing can be read.
   */
  read(entity: Entity, ids: readonly string[], waitMs?: number): Promise<ReadonlyMap<string, Reading>>
}

/** Writes to a system that does not share the ledger's database, with a deadline. */
export type RemoteWriter = {
  /**
   * @returns by `ref`.
   * @throws {SyncError} when it is not known what was written.
   */
  write(
    entity: Entity,
    writes: readonly RemoteWrite[],
    deadline: Date,
  ): Promise<ReadonlyMap<string, RemoteOutcome>>
}

/** A record that is asked for before it is made. */
export type Wanted = {
  /** As in the write that would make it. */
  readonly ref: string
  /** What says who it is in its binding's terms (`naturalKey`), an e-mail say; null when nothing does. */
  readonly naturalKey: string | null
}

/** Finds a record that was made already, by an earlier attempt or by somebody else; for systems that choose their records' ids. */
export type Finder = {
  /** @returns by `ref`, of those that are there. */
  find(
    entity: Entity,
    wanted: readonly Wanted[],
  ): Promise<ReadonlyMap<string, { readonly remoteId: string; readonly reading: Reading }>>
}

/** A system that has asked to be left alone for a while, by `Retry-After`. Calls fail until then without being made. */
export type Resting = { isResting(): boolean }

/** A system that may take its access away from us. */
export type Refusing = {
  /** Asks whether it still takes us. @throws {SyncError} */
  checkAccess(): Promise<void>
  /** Why it takes nothing from us any more, and what to do, for people; null while it does. */
  refusal(): string | null
}

/** A system that gives an app some rights and not others. */
export type Scoped = {
  /** Names, as it calls them, of what the app needs and was not given. @throws {SyncError} */
  missingScopes(): Promise<readonly string[]>
}

/** A system of which little is to be had at once: more would be refused in the middle, again and again. */
export type Rationed = {
  /** How many records it is asked for together. */
  mostAtOnce(entity: Entity): number
}

/** A system that has to be asked to tell of its changes, and may stop doing so by itself. */
export type Subscribing = {
  /**
   * Sees to it that it tells of everything at this address, once.
   *
   * @returns how many subscriptions were missing, doubled or led elsewhere.
   * @throws {SyncError}
   */
  subscribe(address: string): Promise<number>
}

/** All that a system had of an entity when the file was made. */
export type BulkFile = {
  /** How many records are in it. */
  readonly total: number
  /** Always in the same order. */
  records(): AsyncIterable<{ readonly id: string; readonly reading: Reading }>
}

/** A system that hands out everything at once, for a first load. */
export type Bulk = {
  /** Has the file made. `asOf`: the system's own clock, before it looked. */
  begin(entity: Entity): Promise<{ readonly name: string; readonly asOf: Date }>
  /** null while it is being made. @throws {SyncError} PEER_FAILED when it never will be: another has to be begun. */
  find(entity: Entity, name: string): Promise<BulkFile | null>
}

/** What a write of ours has replaced that nobody had read, as the system's own history tells. */
export type Replaced = {
  readonly entity: Entity
  readonly remoteId: string
  /** The write's; null where it was another record's. */
  readonly ref: string | null
  readonly rev: number
  readonly conflicts: readonly Conflict[]
}

/** Names every record of an entity that a system holds: `limit` ids after a given one, ordered by their bytes. */
export type Lister = {
  /** Fewer than `limit` are the last ones. @throws {SyncError} when nothing can be listed. */
  list(entity: Entity, after: string | null, limit: number): Promise<readonly string[]>
  /** The same of those that have changed since, or gone. `asOf`: the system's own clock, before it looked. */
  listChanged(entity: Entity, since: Date, after: string | null, limit: number): Promise<ListedChanges>
}

export type ListedChanges = {
  readonly ids: readonly string[]
  readonly asOf: Date
  readonly replaced?: readonly Replaced[]
}

/** The guarantees that a system gives. A suite holds each connector to what it declares here, and says what it skips. */
export type Guarantees = {
  /**
   * - `compare-and-set`: a write is refused when the record has changed since it was read.
   * - `recheck`: the connector reads it again immediately before it writes; what is written in between is lost.
   */
  readonly guard: 'compare-and-set' | 'recheck'
  /** Whether a write's marker is kept with the record and read back. */
  readonly marker: boolean
  /** Whether the system chooses the ids of the records that are made in it. */
  readonly choosesIds: boolean
  /** Whether one that is gone there can be made again under the id that it had; what is gone stays so without. */
  readonly makesAgain?: boolean
}

/** Everything that the engine asks of a remote system. */
export type Remote = Reader &
  Lister &
  Resting &
  Partial<RemoteWriter & Finder & Refusing & Scoped & Rationed & Subscribing> & {
    readonly guarantees: Guarantees
    readonly bulk?: Bulk
  }

/** One configured remote system, ready to be worked with. */
export type Integration = {
  readonly id: string
  /** The kind of system, as in the registry. */
  readonly connector: string
  readonly bindings: Readonly<Partial<Record<Entity, Binding>>>
  readonly remote: Remote
  /** As its connector's. */
  readonly sweepSeconds?: number | undefined
}

/** A record that a webhook names, by the word that its sender has for what happened. */
export type NamedRecord = {
  readonly event: string
  /** null for what is not kept in step: it is stored and leads to nothing. */
  readonly entity: Entity | null
  readonly id: string
}

/**
 * What a system demands beside telling of changes.
 *
 * - `check-access`: it may have taken its access away.
 * - `forget`: what is known of a person, or without an id of everybody, is to be erased.
 * - `tell`: somebody wants to know what is known of them. A person answers.
 */
export type Demand = {
  readonly kind: 'check-access' | 'forget' | 'tell'
  readonly entity: Entity | null
  readonly id: string | null
}

/** A webhook as it came: nothing in it is trusted, and its bytes are what was signed. */
export type SignedRequest = {
  readonly headers: (name: string) => string | null | undefined
  readonly body: Uint8Array
  readonly now: Date
}

/** `id` is the sender's own name of this delivery: the same one twice is taken once. */
export type Verification =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false
      readonly status: 401 | 415
      readonly code: ErrorCode
      readonly message: string
    }

/** The way in which a system reports its changes. */
export type WebhookScheme<Settings> = {
  /** Over the raw bytes, in constant time; what is too old is refused. */
  verify(request: SignedRequest, settings: Settings): Verification
  /** Where it sends them, of all its accounts: `/api/webhooks/<its name>` without. */
  readonly path?: string
  /** The header that carries the signature, where a page of another site may send one, too. */
  readonly sentByPages?: string
  /** Whose it says that it is, where a kind of system sends all its accounts' webhooks to one address. */
  accountIn?(headers: SignedRequest['headers']): string | null
  /** The records in a body that was verified; null when it is not of the system's shape. */
  namedIn(body: unknown, headers: SignedRequest['headers']): readonly NamedRecord[] | null
  demandsIn?(body: unknown, headers: SignedRequest['headers']): readonly Demand[]
  /** Of a system that can't compare before it writes, and tells afterwards. */
  replacedIn?(body: unknown, settings: Settings): Replaced | null
}

/**
 * Where a connector keeps what its system has granted it, between calls, processes and restarts. Encrypted; what stands
 * there is parsed by whoever reads it.
 */
export type Vault = {
  read(): Promise<unknown>
  /** Replaces what is kept by what `next` makes of it, while nobody else can, in any process. */
  change(next: (held: unknown) => Promise<unknown>): Promise<unknown>
}

/** A system that a person lets us into, in their browser. */
export type Authorization<Settings> = {
  /** Whether these settings are of no use before somebody has. */
  isNeeded(settings: Settings): boolean
  /** Where they are sent to. They come back to `returnTo`, with the state. */
  address(settings: Settings, asked: { readonly state: string; readonly returnTo: string }): string
  /**
   * Checks with what they have come back, and exchanges it for what the connector keeps.
   *
   * @throws {SyncError} saying what is wrong.
   */
  redeem(
    query: URLSearchParams,
    settings: Settings,
    options: { readonly timeoutMs: number; readonly now: Date },
  ): Promise<unknown>
}

/** One kind of remote system. */
export type Connector<Settings extends z.ZodType = z.ZodType> = {
  /** As in the registry, in links' bindings and in the names of directions. */
  readonly name: string
  /** For people. */
  readonly label: string
  /** What to do where a system of this kind withholds fields from us, for people. */
  readonly withheldAdvice?: string
  /** What it takes to work with one of them, as it is kept: texts and numbers, secrets among them. */
  readonly settings: Settings
  readonly bindings: Integration['bindings']
  /** The same where an integration is to take what people here edit; absent where that is nobody's choice. */
  readonly bindingsBothWays?: Integration['bindings']
  /** What the system itself calls the account: no other integration of its kind may be of the same one. */
  accountOf?(settings: z.infer<Settings>): string
  /** Whether each integration is one tenant's, and its records that tenant's documents. */
  readonly isOfTenant?: boolean
  /**
   * The kind of system whose integration the documents belong to, where this one has no documents of its own: each
   * integration is of one of those, and the same tenant's.
   */
  readonly billedBy?: string
  /** How often it is asked what has changed; as often as the environment says without. */
  readonly sweepSeconds?: number
  readonly authorization?: Authorization<z.infer<Settings>>
  /**
   * @param options.timeoutMs how long a call may take.
   * @param options.vault absent where nothing was ever granted, in tests of a connector that needs nothing.
   */
  open(settings: z.infer<Settings>, options: { readonly timeoutMs: number; readonly vault?: Vault }): Remote
  /**
   * Has a system send its webhooks to an address, where it tells once, to who asks for it, what verifies them.
   *
   * @returns the settings that are to be kept from then on.
   * @throws {SyncError}
   */
  makeWebhook?(
    settings: z.infer<Settings>,
    address: string,
    options: { readonly timeoutMs: number },
  ): Promise<z.infer<Settings> & object>
  /** Absent of a system that can't tell: it is asked what has changed. */
  readonly webhook?: WebhookScheme<z.infer<Settings>>
}
