import type { HistoryChange } from '@tandem/contracts/operators'
import { EXISTENCE, type Side, type Write } from '@tandem/sync-core'
import type { LinkRecord } from '../ledger/links.ts'
import type { SyncJob } from '../ledger/sync-jobs.ts'
import { directionTo, systemOf } from '../systems.ts'
import type { Batch, Decided, Work } from './work.ts'

const OUTCOME = { create: 'created', update: 'updated', delete: 'deleted' } as const

/**
 * The lines of history of one link in one pass: one for each side that was written, so that each is counted and
 * found by its direction. A pass that only found others at work, or had to wait, leaves none.
 */
export function toSyncJobs(
  batch: Batch,
  work: Work,
  record: LinkRecord | undefined,
  finishedAt: Date,
  changesOf: (work: Decided) => readonly HistoryChange[],
): SyncJob[] {
  if (work.state === 'contended' || work.state === 'unsettled') return []
  if (work.state === 'failed' && work.error.code === 'PEER_BUSY') return []
  const { link } = work
  const {
    lane,
    binding: { connector },
  } = batch
  const common = {
    linkId: link.id,
    ...lane,
    remoteId: work.state === 'decided' ? work.remoteId : link.remoteId,
    hubId: work.state === 'decided' ? work.hubId : link.hubId,
    attempt: link.attempts + 1,
    reason: link.reason,
    requestedBy: link.requestedBy,
    waitingSince: link.dirtySince,
    startedAt: batch.startedAt,
    finishedAt,
    errorCode: null,
    errorMessage: null,
  }
  if (work.state === 'failed') {
    return [
      {
        ...common,
        direction: 'none',
        outcome: record?.status === 'parked' ? 'parked' : 'retry',
        changedFields: [],
        drift: [],
        changes: [],
        errorCode: work.error.code,
        errorMessage: work.error.message,
      },
    ]
  }
  const { writes, drift } = work.decision
  const written = SIDES.flatMap((side) => {
    const write = writes[side]
    return write ? [{ side, write }] : []
  })
  if (written.length === 0)
    return [
      { ...common, direction: 'none', outcome: 'echo', changedFields: [], drift: [...drift], changes: [] },
    ]
  const changes = changesOf(work)
  return written.map(({ side, write }) => ({
    ...common,
    direction: directionTo(side, connector),
    outcome: OUTCOME[write.kind],
    changedFields: fieldsOf(write),
    drift: drift.filter((field) => isRevertedBy(write, field)),
    changes: changes.filter((change) => change.side === systemOf(side, connector)),
  }))
}

const SIDES: readonly Side[] = ['hub', 'remote']

const fieldsOf = (write: Write): string[] => (write.kind === 'delete' ? [] : Object.keys(write.fields))

/** Tells whether this write reverts what the other side had no right to change. */
const isRevertedBy = (write: Write, field: string): boolean =>
  field === EXISTENCE ? write.kind !== 'update' : fieldsOf(write).includes(field)
