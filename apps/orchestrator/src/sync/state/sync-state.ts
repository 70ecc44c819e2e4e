import type { SyncState } from '@tandem/contracts/operators'
import type { LinkStatus } from '@tandem/sync-core'

/** The ledger's facts about one record. */
export type SyncFacts = {
  /** `new`: the ledger has never heard of it. */
  readonly status: LinkStatus | 'new'
  /** Hinted at, and not looked at since. */
  readonly isPending: boolean
  /** How often it has failed since it last went well. */
  readonly attempts: number
  /** Values of this record that gave way to the other side's and that nobody has looked at. */
  readonly openConflicts: number
}

/** Sums up the state of a record, the most urgent first. */
export function syncStateOf({ status, isPending, openConflicts }: SyncFacts): SyncState {
  if (status === 'parked') return 'parked'
  if (status === 'conflict') return 'conflict'
  if (isPending) return 'waiting'
  if (openConflicts > 0) return 'conflict'
  return status === 'active' ? 'in-step' : 'nothing'
}
