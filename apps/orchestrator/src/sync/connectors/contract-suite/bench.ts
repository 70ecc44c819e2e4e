import type { Entity } from '@tandem/contracts/sync'
import type { PlatformRecord } from '@tandem/sync-core'
import type { Finder, Guarantees, Lister, Rationed, Reader, RemoteWriter } from '../connector.ts'

/** A system behind a connector, and its own people at work in it. */
export type Bench = {
  /** An entity of which the connector reads, and writes if it does, records. */
  readonly entity: Entity
  readonly connector: Reader & Partial<RemoteWriter & Lister & Finder & Rationed>
  /** What it promises; absent of the hub, whose data and ledger are one database: it needs neither marker nor deadline. */
  readonly guarantees?: Guarantees
  /** By what a record that was made is looked for, in a system that needs it to find the trace of the write. */
  readonly naturalKey?: string
  /** Somebody makes a record; answers its id. */
  create(): Promise<string>
  /** Somebody changes what the connector would write. */
  edit(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** Whether what was written may be taken away; true without. */
  readonly removes?: boolean
  /** Something to write, another for each number. */
  fields(n: number): PlatformRecord
  /** A reading's record shows what `fields(n)` wrote. */
  shows(record: unknown, n: number): boolean
  /** A reading's record shows that nothing is left of what was written. */
  showsNothing(record: unknown): boolean
}

/** Longer than a write takes. */
export const soon = (): Date => new Date(Date.now() + 60_000)

/** Why what a connector does not promise is not asked of it. Shown beside the test that is skipped. */
export const NOT_PROMISED = {
  marker: 'it keeps no marker with its records',
  compareAndSet: 'it reads again immediately before it writes, and what is written in between is lost',
  removal: 'its records come to be and go there alone',
  choosesIds: 'its records’ ids are given by who makes them',
  deadline: 'it shares the ledger’s database: a write that is late is rolled back',
} as const
