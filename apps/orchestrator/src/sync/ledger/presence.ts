import { randomInt } from 'node:crypto'
import type { Queryable } from './database.ts'
import { keepConnected } from './keep-connected.ts'

/** First half of the advisory locks that tell which workers live; no other lock of this database has it. */
const PRESENCE = 7_263_002

/** By what the others know that a worker lives. */
export type Presence = {
  /** Goes with every lease that the worker takes; null while it can't be told apart from the dead. */
  id(): number | null
  stop(): Promise<void>
}

/**
 * Holds a lock on a connection of its own: Postgres lets go of it the moment the process ends, however it
 * ends, so that another worker can take over at once. It says nothing of a worker that hangs, whose leases
 * end by their time; and one that is wrongly taken for dead, because its connection broke, loses its leases
 * as if they had ended.
 */
export function announcePresence(databaseUrl: string, onError: (error: unknown) => void): Presence {
  let held: number | null = null
  const connection = keepConnected(databaseUrl, 'tandem-presence', {
    async open(client) {
      // A new one each time: the server may not have noticed yet that the old connection is gone.
      const id = randomInt(2 ** 31)
      await client.query('select pg_advisory_lock($1, $2)', [PRESENCE, id])
      held = id
    },
    lost(error) {
      held = null
      onError(error)
    },
  })
  return { id: () => held, stop: connection.stop }
}

/** In SQL: the locks by which living workers are known. `objid` is the worker's id. */
const LIVING = `from pg_locks
    where locktype = 'advisory' and classid = ${PRESENCE} and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())`

/**
 * SQL: true for a row that no living worker has leased: a link, a run, a lane. Takes the row's alias.
 *
 * Source of the columns: https://www.postgresql.org/docs/current/view-pg-locks.html
 */
export const isFree = (row: string): string => `(
  ${row}.lease_until is null or ${row}.lease_until < now()
  or (${row}.leased_by is not null and ${row}.leased_by not in (
    select objid::bigint ${LIVING})))`

/** Counts the workers that live, on all machines. */
export async function countWorkers(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ workers: number }>(
    `select count(*)::int as workers ${LIVING} and granted`,
  )
  return rows[0]?.workers ?? 0
}
