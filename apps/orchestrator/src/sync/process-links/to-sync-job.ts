import type { HistoryChange } from '@tandem/contracts'
import type { LinkRecord } from '../ledger/links.ts'
import type { SyncJob } from '../ledger/sync-jobs.ts'
import type { Batch, Decided, Work } from './work.ts'

const OUTCOME = { create: 'created', update: 'updated', delete: 'deleted' } as const

/** The history line of one link in one pass. A pass that only found others at work, or had to wait, leaves none. */
export function toSyncJob(
  batch: Batch,
  work: Work,
  record: LinkRecord | undefined,
  finishedAt: Date,
  changesOf: (work: Decided) => readonly HistoryChange[],
): SyncJob[] {
  if (work.state === 'contended' || work.state === 'unsettled') return []
  const { link } = work
  const common = {
    linkId: link.id,
    entity: batch.entity,
    medusaId: link.medusaId,
    payloadId: work.state === 'decided' ? work.payloadId : link.payloadId,
    attempt: link.attempts + 1,
    reason: link.reason,
    requestedBy: link.requestedBy,
    waitingSince: link.dirtySince,
    startedAt: batch.startedAt,
    finishedAt,
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
  return [
    {
      ...common,
      ...describe(work),
      changes: changesOf(work),
      errorCode: null,
      errorMessage: null,
    },
  ]
}

function describe(work: Decided): Pick<SyncJob, 'direction' | 'outcome' | 'changedFields' | 'drift'> {
  const { drift } = work.decision
  const { medusa, payload } = work.decision.writes
  const write = payload ?? medusa
  if (!write) return { direction: 'none', outcome: 'echo', changedFields: [], drift }
  return {
    direction: payload ? 'medusa-to-payload' : 'payload-to-medusa',
    outcome: OUTCOME[write.kind],
    changedFields: write.kind === 'delete' ? [] : Object.keys(write.fields),
    drift,
  }
}
