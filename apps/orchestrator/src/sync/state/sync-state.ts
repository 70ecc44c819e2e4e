import type { SyncState } from '@tandem/contracts'
import type { LinkStatus } from '@tandem/sync-core'

/** What the ledger says of one record. */
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

/** How a record stands, the most urgent first. */
export function syncStateOf({ status, isPending, openConflicts }: SyncFacts): SyncState {
  if (status === 'parked') return 'stopped'
  if (status === 'conflict') return 'conflict'
  if (isPending) return 'waiting'
  if (openConflicts > 0) return 'conflict'
  return status === 'active' ? 'in-step' : 'nothing'
}
