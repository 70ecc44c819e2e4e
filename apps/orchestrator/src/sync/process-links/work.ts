import type { Entity } from '@tandem/contracts'
import {
  type Base,
  baseAfter,
  type Decision,
  type Hash,
  type Intent,
  type PlatformRecord,
  type Side,
  type SyncError,
} from '@tandem/sync-core'
import type { Link } from '../ledger/links.ts'

/**
 * The life of a batch: **taken → read → decided → journalled → written → recorded**. Each step turns the
 * links it is given into `Work`; a link that fails takes its error along and fails alone.
 */
export type Work = { readonly link: Link } & (
  | {
      readonly state: 'decided'
      readonly decision: Decision
      /** The link's base, with what a dead worker's landed write left behind. */
      readonly base: Base
      /** Canonical records of both sides; null where there is none. */
      readonly records: Readonly<Record<Side, PlatformRecord | null>>
      readonly payloadId: string | null
      /** Version of what a write to Medusa would change; null when there is nothing to write to. */
      readonly token: string | null
    }
  /** Somebody else wrote meanwhile: look again, soon. */
  | { readonly state: 'contended' }
  | { readonly state: 'failed'; readonly error: SyncError }
)

export type Decided = Extract<Work, { state: 'decided' }>

export type Batch = { readonly entity: Entity; readonly startedAt: Date; readonly links: readonly Link[] }

/** What base becomes if the write of this decision lands in Medusa. */
export function intentOf(work: Decided, hash: Hash): Intent {
  return {
    side: 'medusa',
    rev: Number(work.link.leaseRev),
    hash: hash(JSON.stringify(work.decision.base)),
    base: baseAfter(work.base, work.decision, 'medusa') ?? {},
  }
}
