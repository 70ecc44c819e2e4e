import type { Entity, Paged, ParkedGroup, ParkedLink, ParkedQuery } from '@tandem/contracts'
import type { Queryable } from '../ledger/database.ts'
import { isParked } from '../ledger/parked.ts'
import { Conditions } from './conditions.ts'
import { momentText, readCursor, toPage } from './cursor.ts'

/** What each state is in the ledger. */
const STATES = {
  parked: isParked('links'),
  retrying: `status = 'active' and attempts > 0`,
  discarded: `status = 'parked' and discarded_at is not null`,
} as const

/**
 * A page of records that can't be brought in step, the longest waiting first.
 *
 * @throws {CursorError}
 */
export async function listParked(database: Queryable, query: ParkedQuery): Promise<Paged<ParkedLink>> {
  const conditions = new Conditions()
    .add('entity = ?', query.entity)
    .add('error_code = ?', query.errorCode)
    .behind(readCursor(query.after), '(dirty_since, id)', '>')
  const { rows } = await database.query<ParkedLink & { cursorAt: string }>(
    `select id::text, entity, medusa_id as "medusaId", payload_id as "payloadId",
       ${conditions.place(query.state)}::text as state, attempts,
       error_code as "errorCode", error_message as "errorMessage", ${momentText('dirty_since')} as "waitingSince",
       ${momentText('updated_at')} as "lastAttemptAt", ${momentText('next_attempt_at')} as "nextAttemptAt",
       discarded_by as "discardedBy", discard_reason as "discardReason", ${momentText('dirty_since')} as "cursorAt"
     from sync.links where ${STATES[query.state]} and dirty_since is not null and ${conditions.text}
     order by dirty_since, id limit ${conditions.place(query.limit + 1)}`,
    conditions.values,
  )
  return toPage(rows, query.limit)
}

/** What is parked, by its cause; the most first. */
export async function groupParked(database: Queryable): Promise<ParkedGroup[]> {
  const { rows } = await database.query<ParkedGroup>(
    `select entity, error_code as "errorCode", count(*)::int as count,
       ${momentText('min(updated_at)')} as "firstAt", ${momentText('max(updated_at)')} as "lastAt",
       (array_agg(error_message order by updated_at desc))[1] as sample
     from sync.links where ${STATES.parked} group by entity, error_code order by count(*) desc, entity, error_code`,
  )
  return rows
}

/**
 * Lets one record be tried anew, with new attempts, in the name of whoever asks. Answers its entity, to be
 * rung for; null when it is not parked (any more).
 */
export async function retryParked(
  database: Queryable,
  linkId: string,
  person: string,
): Promise<Entity | null> {
  const { rows } = await database.query<{ entity: Entity }>(
    `with chosen as (
       select entity, medusa_id from sync.links where id = $1 and status = 'parked'
     ), hinted as (
       insert into sync.hints (entity, medusa_id, reason, requested_by)
       select entity, medusa_id, 'manual', $2 from chosen returning entity
     ), told as (
       insert into sync.operator_actions (person, action, entity, medusa_id)
       select $2, 'retry', entity, medusa_id from chosen
     )
     select entity from hinted`,
    [linkId, person],
  )
  return rows[0]?.entity ?? null
}

/**
 * Sets parked work aside for good, until its record changes or somebody retries it. Nothing is deleted: it is
 * listed as discarded, and who did it, when and why is kept. false when it is not parked (any more).
 */
export async function discardParked(
  database: Queryable,
  linkId: string,
  reason: string,
  person: string,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `with chosen as (
       update sync.links set discarded_at = now(), discarded_by = $2, discard_reason = $3, version = version + 1
       where id = $1 and ${STATES.parked} returning entity, medusa_id
     )
     insert into sync.operator_actions (person, action, entity, medusa_id, detail)
     select $2, 'discard', entity, medusa_id, jsonb_build_object('reason', $3::text) from chosen`,
    [linkId, person, reason],
  )
  return rowCount === 1
}
