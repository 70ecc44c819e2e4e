import type { Lane } from '@tandem/contracts/sync'
import {
  type Binding,
  otherSide,
  type PassPlan,
  type PlatformRecord,
  type Side,
  type SyncError,
} from '@tandem/sync-core'
import type { Link } from '../ledger/links.ts'

/**
 * The life of a batch: **taken → read → decided → journalled → applied → recorded**. Each step turns the
 * links it is given into `Work`; a link that fails takes its error along and fails alone.
 */
export type Work = { readonly link: Link } & (
  | ({
      readonly state: 'decided'
      /** Canonical records of both sides; null where there is none. */
      readonly records: Readonly<Record<Side, PlatformRecord | null>>
      /** Whether a side was seen to have it, in whatever state: a draft is there and says nothing. */
      readonly isThere: Readonly<Record<Side, boolean>>
      /** The record's id there, be it only found now. */
      readonly remoteId: string | null
      readonly hubId: string | null
      /** Versions of what a write would change; null when there is nothing to write to. */
      readonly tokens: Readonly<Record<Side, string | null>>
      /** Fields of which the remote tells nothing; undefined of a system that always tells all. */
      readonly withheld: readonly string[] | undefined
      /** Fields of the hub's document that are written though they read like what is written. */
      readonly overwritten: readonly string[]
    } & PassPlan)
  /** Somebody else wrote meanwhile: look again, soon. */
  | { readonly state: 'contended' }
  /** A write of an earlier pass may still land. */
  | { readonly state: 'unsettled' }
  /** `inDoubt`: a write was sent and nobody knows whether it landed or still will. */
  | { readonly state: 'failed'; readonly error: SyncError; readonly inDoubt?: boolean }
)

export type Decided = Extract<Work, { state: 'decided' }>

/** Links of one lane that are worked on together. `startedAt` is from before the lease. */
export type Batch = {
  readonly lane: Lane
  readonly binding: Binding
  readonly startedAt: Date
  readonly links: readonly Link[]
}

/** A decision's record for one side: the fields to be written, over what that side holds. */
export function mergedFor(side: Side, work: Decided): PlatformRecord | null {
  const write = work.decision.writes[side]
  if (!write || write.kind === 'delete') return null
  if (write.kind === 'create') return write.fields
  // What a side was not asked about, or says in no readable way, it shall hold as the other one shows it.
  return { ...work.records[otherSide(side)], ...work.records[side], ...write.fields }
}
