import { randomInt } from 'node:crypto'
import pg from 'pg'
import type { Queryable } from './database.ts'

/** First half of the advisory locks that tell which workers live; no other lock of this database has it. */
const PRESENCE = 7_263_002

const RECONNECT_MS = 1_000

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
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let held: number | null = null
  let stopped = false

  function retry(error: unknown): void {
    held = null
    if (stopped) return
    onError(error)
    clearTimeout(timer)
    timer = setTimeout(connect, RECONNECT_MS)
  }

  function connect(): void {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'tandem-presence',
      keepAlive: true,
    })
    client = fresh
    // A new one each time: the server may not have noticed yet that the old connection is gone.
    const id = randomInt(2 ** 31)
    fresh.on('error', retry)
    fresh
      .connect()
      .then(() => fresh.query('select pg_advisory_lock($1, $2)', [PRESENCE, id]))
      .then(() => {
        held = id
      })
      .catch(retry)
  }

  connect()
  return {
    id: () => held,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}

/** In SQL: the locks by which living workers are known. `objid` is the worker's id. */
const LIVING = `from pg_locks
    where locktype = 'advisory' and classid = ${PRESENCE} and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())`

/**
 * SQL: true for a link that no living worker has leased. Takes the link's alias.
 *
 * Source of the columns: https://www.postgresql.org/docs/current/view-pg-locks.html
 */
export const isFree = (link: string): string => `(
  ${link}.lease_until is null or ${link}.lease_until < now()
  or (${link}.leased_by is not null and ${link}.leased_by not in (
    select objid::bigint ${LIVING})))`

/** How many workers live, of all machines. */
export async function countWorkers(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ workers: number }>(
    `select count(*)::int as workers ${LIVING} and granted`,
  )
  return rows[0]?.workers ?? 0
}
