import pg from 'pg'

/**
 * A pool whose clients survive losing their server. node-postgres takes its own listener off a client
 * that is checked out, so a backend killed in the middle of a transaction would emit `error` to nobody
 * and end the process. The query under way still fails, and its caller is told.
 */
class GuardedPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    const ignore = (): void => undefined
    this.on('connect', (client) => client.on('error', ignore))
    this.on('error', ignore)
  }
}

/** node-postgres with guarded pools, in the form that Payload's adapter takes. */
export const guardedPg: typeof pg = { ...pg, Pool: GuardedPool }
