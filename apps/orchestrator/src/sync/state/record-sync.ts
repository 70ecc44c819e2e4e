import type { Entity } from '@tandem/contracts'
import type { SyncState } from './sync-state.ts'

export type Direction = 'medusa-to-payload' | 'payload-to-medusa'

/** One line of a record's history. */
export type HistoryLine = {
  readonly id: number
  readonly at: string
  readonly direction: Direction | 'none'
  readonly outcome: string
  readonly attempt: number
  /** What it was looked at for: `webhook`, `hook`, `sweep`, `manual`. */
  readonly reason: string
  /** Who asked by hand; for operators' eyes. */
  readonly requestedBy: string | null
  /** Names of the fields that were written. */
  readonly fields: readonly string[]
  /** Names of the fields that were put back. */
  readonly putBack: readonly string[]
  /** What went wrong; for operators' eyes. */
  readonly error: string | null
}

/** How one record stands between the two systems, and what was done about it lately. Holds no values. */
export type RecordSync = {
  readonly entity: Entity
  readonly medusaId: string
  readonly state: SyncState
  readonly attempts: number
  readonly openConflicts: number
  /** In each direction that there is, when it was last written that way; null when not in the history that is kept. */
  readonly lastSync: readonly { readonly direction: Direction; readonly at: string | null }[]
  /** Why it stopped or waits; for operators' eyes. */
  readonly error: string | null
  /** The newest first. */
  readonly history: readonly HistoryLine[]
}

export const HISTORY_LINES = 20
