import type { Job, JobsQuery, Paged } from '@tandem/contracts/operators'
import type { Queryable } from '../ledger/database.ts'
import { Conditions, integrationAsked } from './conditions.ts'
import { momentText, readCursor, toPage } from './cursor.ts'
import { RECORD_COLUMNS } from './record-columns.ts'

/**
 * A page of history, the latest first. A page of a million lines costs what one of a hundred does.
 *
 * @throws {CursorError}
 */
export async function listJobs(database: Queryable, query: JobsQuery): Promise<Paged<Job>> {
  const conditions = new Conditions()
    .add('integration = ?', integrationAsked(query))
    .add('entity = ?', query.entity)
    .add('remote_id = ?', query.remoteId ?? query.medusaId)
    .add('outcome = ?::text::enum_sync_jobs_outcome', query.outcome)
    .add('error_code = ?', query.errorCode)
    .add('created_at >= ?', query.from)
    .add('created_at < ?', query.to)
    .behind(readCursor(query.after), '(created_at, id)', '<')
  const { rows } = await database.query<Job & { cursorAt: string }>(
    `select id::text, ${RECORD_COLUMNS}, direction, outcome, reason,
       requested_by as "requestedBy", attempt::int, coalesce(changed_fields, '[]') as "changedFields",
       coalesce(drift, '[]') as drift, error_code as "errorCode", error_message as "errorMessage",
       ${momentText('created_at')} as at, duration_ms::int as "durationMs", ${momentText('created_at')} as "cursorAt"
     from sync_jobs where ${conditions.text}
     order by created_at desc, id desc limit ${conditions.place(query.limit + 1)}`,
    conditions.values,
  )
  return toPage(rows, query.limit)
}
