import type { ErrorCode } from '@tandem/contracts/error-codes'
import type { HistoryChange } from '@tandem/contracts/operators'
import type { Entity } from '@tandem/contracts/sync'
import type pg from 'pg'
import { rollUpJobs } from './rollups.ts'

/** One line of history: what happened to one link in one attempt. Shown in the admin as `sync-jobs`. */
export type SyncJob = {
  linkId: string
  integration: string
  entity: Entity
  remoteId: string | null
  hubId: string | null
  /** By the systems' names: `medusa-to-payload`, `payload-to-medusa`, or `none`. */
  direction: string
  outcome: 'created' | 'updated' | 'deleted' | 'echo' | 'retry' | 'parked'
  attempt: number
  reason: string
  requestedBy: string | null
  changedFields: readonly string[]
  /** Fields of the other side's that were reverted. */
  drift: readonly string[]
  /** Nobody's personal data: see `personalFields`. */
  changes: readonly HistoryChange[]
  errorCode: ErrorCode | null
  errorMessage: string | null
  /** Since when there was something to be looked at. Not kept: how long it took is tallied. */
  waitingSince: Date
  startedAt: Date
  finishedAt: Date
}

/** Appends history, and its rollups, in the transaction that changes the links: none is there without the others. */
export async function appendSyncJobs(client: pg.PoolClient, jobs: readonly SyncJob[]): Promise<void> {
  const rows = jobs.map((job) => ({
    link_id: Number(job.linkId),
    integration: job.integration,
    entity: job.entity,
    remote_id: job.remoteId,
    hub_id: job.hubId,
    direction: job.direction,
    outcome: job.outcome,
    attempt: job.attempt,
    reason: job.reason,
    requested_by: job.requestedBy,
    changed_fields: job.changedFields,
    drift: job.drift.length > 0 ? job.drift : null,
    changes: job.changes.length > 0 ? job.changes : null,
    error_code: job.errorCode,
    error_message: job.errorMessage,
    started_at: job.startedAt,
    finished_at: job.finishedAt,
    duration_ms: job.finishedAt.getTime() - job.startedAt.getTime(),
    progress: 100,
  }))
  await client.query(
    `with tallied as (
       insert into sync.tallies (minute, integration, entity, direction, outcome, reason, error_code, wait_bucket, waited_ms, count)
       select minute, integration, entity, direction, outcome, reason, error_code, wait_bucket, waited_ms, count
       from jsonb_populate_recordset(null::sync.tallies, $2)
     )
     insert into sync_jobs (link_id, integration, entity, remote_id, hub_id, direction, outcome, attempt, reason, requested_by,
       changed_fields, drift, changes, error_code, error_message, started_at, finished_at, duration_ms, progress, created_at, updated_at)
     select link_id, integration, entity, remote_id, hub_id, direction, outcome, attempt, reason, requested_by,
       changed_fields, drift, changes, error_code, error_message, started_at, finished_at, duration_ms, progress, finished_at, finished_at
     from jsonb_populate_recordset(null::sync_jobs, $1)`,
    [JSON.stringify(rows), JSON.stringify(rollUpJobs(jobs))],
  )
}
