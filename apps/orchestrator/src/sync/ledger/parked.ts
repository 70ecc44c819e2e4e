import type { ErrorCode } from '@tandem/contracts/error-codes'
import { type Lane, laneSchema } from '@tandem/contracts/sync'
import type { Queryable } from './database.ts'

/** Failures of the other system, not of the record: what they parked will work once the system is back. */
const OUTAGES: readonly ErrorCode[] = ['PEER_UNREACHABLE', 'PEER_FAILED', 'PEER_BUSY', 'INTEGRATION_REFUSED']

/** SQL: true for a link that is parked and not ignored. Takes the link's alias. */
export const isParked = (link: string): string =>
  `(${link}.status = 'parked' and ${link}.discarded_at is null)`

/** Tells whether a failure is of the other system, whatever the record was. */
export const isOutage = (code: string | null): boolean => OUTAGES.some((one) => one === code)
/** SQL: true for a link that is parked, and that somebody has chosen to ignore. Takes the link's alias. */
export const isIgnored = (link: string): string =>
  `(${link}.status = 'parked' and ${link}.discarded_at is not null)`

/**
 * Makes one link per lane active again that an outage has parked, when its time has come. If it fails it is parked
 * again; if it works, the others of its integration follow (`reviveParked`). So an outage of any length ends by
 * itself, and costs one call every few seconds while it lasts.
 */
export async function probeParked(database: Queryable): Promise<void> {
  await database.query(
    `update sync.links set status = 'active', next_attempt_at = null
     where id in (
       select distinct on (integration, entity) id from sync.links
       where ${isParked('links')} and error_code = any($1)
         and not exists (
           select from sync.links other
           where other.integration = links.integration and other.entity = links.entity
             and ${isParked('other')} and other.error_code = any($1) and other.next_attempt_at > now())
       order by integration, entity, dirty_since)`,
    [OUTAGES],
  )
}

/**
 * Gives new attempts to everything that an outage of one integration has parked, and their next one now to those that
 * wait for its end. One that was asked to wait waits. Answers the lanes that have work again.
 */
export async function reviveParked(database: Queryable, integration: string): Promise<Lane[]> {
  const result = await database.query<Lane>(
    `with revived as (
       update sync.links set status = 'active', next_attempt_at = null,
         attempts = case when status = 'parked' then 0 else attempts end
       where integration = $2 and error_code = any($1) and (${isParked('links')}
         or status = 'active' and dirty_rev > clean_rev and error_code <> 'PEER_BUSY' and next_attempt_at > now())
       returning integration, entity
     ) select distinct integration, entity from revived`,
    [OUTAGES, integration],
  )
  return result.rows.map((row) => laneSchema.parse(row))
}

/** Answers which of these records somebody has chosen to ignore. */
export async function listIgnored(
  database: Queryable,
  { integration, entity }: Lane,
  remoteIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select remote_id as id from sync.links l
     where integration = $1 and entity = $2 and remote_id = any($3) and ${isIgnored('l')} order by remote_id`,
    [integration, entity, remoteIds],
  )
  return rows.map((row) => row.id)
}
