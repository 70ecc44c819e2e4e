import type { DiscardMany, Entity, Paged, ParkedGroup, ParkedLink, ParkedQuery } from '@tandem/contracts'
import type pg from 'pg'
import { inTransaction, type Queryable } from '../ledger/database.ts'
import { isParked } from '../ledger/parked.ts'
import { Conditions } from './conditions.ts'
import { momentText, readCursor, toPage } from './cursor.ts'

/** What each state is in the ledger. */
const STATES = {
  parked: isParked('links'),
  retrying: `status = 'active' and attempts > 0`,
  waiting: `status = 'active' and dirty_rev > clean_rev`,
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

/** Of what waits, some has failed before. */
const stateOf = (state: ParkedQuery['state']) =>
  state === 'waiting' ? `case when attempts > 0 then 'retrying' else 'waiting' end` : `'${state}'`

/** What is parked, by its cause; the most first. */
export async function groupParked(database: Queryable): Promise<ParkedGroup[]> {
  const { rows } = await database.query<ParkedGroup>(
    `select cause.entity, cause.error_code as "errorCode", cause.count,
       ${momentText('cause.first_at')} as "firstAt", ${momentText('cause.last_at')} as "lastAt",
       latest.error_message as sample
     from (
       select entity, error_code, count(*)::int as count, min(updated_at) as first_at, max(updated_at) as last_at
       from sync.links where ${STATES.parked} group by entity, error_code
     ) cause left join lateral (
       select error_message from sync.links l
       where ${isParked('l')} and l.entity = cause.entity and l.error_code = cause.error_code
       order by updated_at desc limit 1
     ) latest on true
     order by cause.count desc, cause.entity, cause.error_code`,
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

/**
 * Sets all that is parked and matches aside, all or nothing: not when there is more or less of it than the
 * person has seen. Answers how many there were.
 */
export async function discardMany(pool: pg.Pool, wanted: DiscardMany, person: string): Promise<number> {
  return inTransaction(pool, async (client) => {
    const conditions = new Conditions()
      .add('entity = ?', wanted.entity)
      .add('error_code = ?', wanted.errorCode)
    const { rows } = await client.query<{ id: string }>(
      `select id::text from sync.links
       where ${STATES.parked} and ${conditions.text} order by medusa_id for update`,
      conditions.values,
    )
    if (rows.length !== wanted.expected) return rows.length
    await client.query(
      `with chosen as (
         update sync.links set discarded_at = now(), discarded_by = $2, discard_reason = $3, version = version + 1
         where id = any($1::bigint[])
       )
       insert into sync.operator_actions (person, action, entity, detail)
       select $2, 'discard-many', $4, jsonb_build_object('reason', $3::text, 'errorCode', $5::text, 'count', $6::int)`,
      [
        rows.map(({ id }) => id),
        person,
        wanted.reason,
        wanted.entity ?? null,
        wanted.errorCode ?? null,
        rows.length,
      ],
    )
    return rows.length
  })
}
