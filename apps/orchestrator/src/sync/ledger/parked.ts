import type { Entity, ErrorCode } from '@tandem/contracts'
import type { Queryable } from './database.ts'

/** Failures of the other system, not of the record: what they parked will work once the system is back. */
const OUTAGES: readonly ErrorCode[] = ['PEER_UNREACHABLE', 'PEER_FAILED', 'PEER_BUSY']

/** SQL: true for a link that is stopped and that nobody has decided to leave so. Takes the link's alias. */
export const isParked = (link: string): string =>
  `(${link}.status = 'parked' and ${link}.discarded_at is null)`

/**
 * Makes one link per entity active again that an outage has parked, when its time has come. If it fails
 * it is parked again; if it works, the others follow (`reviveParked`). So an outage of any length ends by
 * itself, and costs one call every few seconds while it lasts.
 */
export async function probeParked(database: Queryable): Promise<void> {
  await database.query(
    `update sync.links set status = 'active', next_attempt_at = null
     where id in (
       select distinct on (entity) id from sync.links
       where ${isParked('links')} and error_code = any($1)
         and not exists (
           select from sync.links other
           where other.entity = links.entity and ${isParked('other')} and other.error_code = any($1)
             and other.next_attempt_at > now())
       order by entity, dirty_since)`,
    [OUTAGES],
  )
}

/**
 * Gives new attempts to everything that an outage has parked, and their next one now to those that wait for
 * it. One that was asked to wait waits. Answers the entities that have work again.
 */
export async function reviveParked(database: Queryable): Promise<Entity[]> {
  const result = await database.query<{ entity: Entity }>(
    `update sync.links set status = 'active', next_attempt_at = null,
       attempts = case when status = 'parked' then 0 else attempts end
     where error_code = any($1) and (${isParked('links')}
       or status = 'active' and dirty_rev > clean_rev and error_code <> 'PEER_BUSY' and next_attempt_at > now())
     returning entity`,
    [OUTAGES],
  )
  return [...new Set(result.rows.map((row) => row.entity))]
}
