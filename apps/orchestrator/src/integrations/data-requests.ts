import type { DataRequest } from '@tandem/contracts/operators'
import type { Queryable } from '../sync/ledger/database.ts'

/** Answers who waits for an answer, the longest waiting first. */
export async function listDataRequests(database: Queryable): Promise<DataRequest[]> {
  const { rows } = await database.query<Omit<DataRequest, 'askedAt'> & { askedAt: Date }>(
    `select id::text, integration, entity, remote_id as "remoteId", created_at as "askedAt"
     from sync.demands where kind = 'tell' and done_at is null order by id limit 1000`,
  )
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
}

/** Keeps that somebody was answered, and by whom; false when they were already, or nobody has asked. */
export async function answerDataRequest(database: Queryable, id: string, person: string): Promise<boolean> {
  const done = await database.query(
    `update sync.demands set done_at = now(), done_by = $2 where id = $1 and kind = 'tell' and done_at is null`,
    [id, person],
  )
  return done.rowCount === 1
}
