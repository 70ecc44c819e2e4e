import type { DiscardMany, Paged, ParkedGroup, ParkedLink, ParkedQuery } from '@tandem/contracts/operators'
import type { Lane } from '@tandem/contracts/sync'
import type pg from 'pg'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import { isIgnored, isParked } from '../ledger/parked.ts'
import { Conditions } from './conditions.ts'
import { momentText, readCursor, toPage } from './cursor.ts'
import { RECORD_COLUMNS } from './record-columns.ts'

/** The condition in the ledger of each state. */
const STATES = {
  parked: isParked('links'),
  retrying: `status = 'active' and attempts > 0`,
  waiting: `status = 'active' and dirty_rev > clean_rev`,
  discarded: isIgnored('links'),
} as const

/**
 * A page of records that can't be brought in step, the longest waiting first.
 *
 * @throws {CursorError}
 */
export async function listParked(database: Queryable, query: ParkedQuery): Promise<Paged<ParkedLink>> {
  const conditions = new Conditions()
    .add('integration = ?', query.integration)
    .add('entity = ?', query.entity)
    .add('error_code = ?', query.errorCode)
    .behind(readCursor(query.after), '(dirty_since, id)', '>')
  const { rows } = await database.query<ParkedLink & { cursorAt: string }>(
    `select id::text, ${RECORD_COLUMNS},
       ${stateOf(query.state)} as state, attempts,
       error_code as "errorCode", error_message as "errorMessage", ${momentText('dirty_since')} as "waitingSince",
       ${momentText('updated_at')} as "lastAttemptAt", ${momentText('next_attempt_at')} as "nextAttemptAt",
       discarded_by as "discardedBy", discard_reason as "discardReason", ${momentText('dirty_since')} as "cursorAt"
     from sync.links where ${STATES[query.state]} and dirty_since is not null and ${conditions.text}
     order by dirty_since, id limit ${conditions.place(query.limit + 1)}`,
    conditions.values,
  )
  return toPage(rows, query.limit)
}

/** Tells apart, of what waits, what has failed before. */
const stateOf = (state: ParkedQuery['state']) =>
  state === 'waiting' ? `case when attempts > 0 then 'retrying' else 'waiting' end` : `'${state}'`

/** Reads what is parked, by its cause, the most frequent first. */
export async function groupParked(database: Queryable): Promise<ParkedGroup[]> {
  const { rows } = await database.query<ParkedGroup>(
    `select cause.integration, cause.entity, cause.error_code as "errorCode", cause.count,
       ${momentText('cause.first_at')} as "firstAt", ${momentText('cause.last_at')} as "lastAt",
       latest.error_message as sample
     from (
       select integration, entity, error_code, count(*)::int as count, min(updated_at) as first_at, max(updated_at) as last_at
       from sync.links where ${STATES.parked} group by integration, entity, error_code
     ) cause left join lateral (
       select error_message from sync.links l
       where ${isParked('l')} and l.integration = cause.integration and l.entity = cause.entity and l.error_code = cause.error_code
       order by updated_at desc limit 1
     ) latest on true
     order by cause.count desc, cause.integration, cause.entity, cause.error_code`,
  )
  return rows
}

/**
 * Lets one record be tried anew, with new attempts, in the name of whoever asks. Answers its lane, to be
 * woken; null when it is not parked (any more).
 */
export async function retryParked(database: Queryable, linkId: string, person: string): Promise<Lane | null> {
  const { rows } = await database.query<Lane>(
    `with chosen as (
       select integration, entity, remote_id, hub_id from sync.links where id = $1 and status = 'parked'
     ), hinted as (
       insert into sync.hints (integration, entity, remote_id, hub_id, reason, requested_by)
       select integration, entity, remote_id, hub_id, 'manual', $2 from chosen returning integration, entity
     ), told as (
       insert into sync.operator_actions (person, action, integration, entity, remote_id)
       select $2, 'retry', integration, entity, remote_id from chosen
     )
     select integration, entity from hinted`,
    [linkId, person],
  )
  return rows[0] ?? null
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
       where id = $1 and ${STATES.parked} returning integration, entity, remote_id
     )
     insert into sync.operator_actions (person, action, integration, entity, remote_id, detail)
     select $2, 'discard', integration, entity, remote_id, jsonb_build_object('reason', $3::text) from chosen`,
    [linkId, person, reason],
  )
  return rowCount === 1
}

/**
 * Sets all that is parked and matches aside, all or nothing: not when there is more or less of it than the
 * person has seen. Answers how many there were.
 */
export async function discardMany(pool: pg.Pool, wanted: DiscardMany, person: string): Promise<number> {
  return inTransaction(pool, async (client) => {
    const conditions = new Conditions()
      .add('integration = ?', wanted.integration)
      .add('entity = ?', wanted.entity)
      .add('error_code = ?', wanted.errorCode)
    const { rows } = await client.query<{ id: string }>(
      `select id::text from sync.links
       where ${STATES.parked} and ${conditions.text} order by remote_id, hub_id for update`,
      conditions.values,
    )
    if (rows.length !== wanted.expected) return rows.length
    await client.query(
      `with chosen as (
         update sync.links set discarded_at = now(), discarded_by = $2, discard_reason = $3, version = version + 1
         where id = any($1::bigint[])
       )
       insert into sync.operator_actions (person, action, integration, entity, detail)
       select $2, 'discard-many', $7, $4, jsonb_build_object('reason', $3::text, 'errorCode', $5::text, 'count', $6::int)`,
      [
        rows.map(({ id }) => id),
        person,
        wanted.reason,
        wanted.entity ?? null,
        wanted.errorCode ?? null,
        rows.length,
        wanted.integration ?? null,
      ],
    )
    return rows.length
  })
}
