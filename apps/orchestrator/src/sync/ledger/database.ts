import pg from 'pg'

/** A connection, or a pool of them. */
export type Queryable = Pick<pg.Pool, 'query'>

/**
 * The engine's own pool on Payload's database. A connection that Postgres ends while it is idle is
 * dropped from the pool; without a listener that would end the process.
 */
export function openDatabase(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    application_name: 'tandem-sync',
    options: '-c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000',
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** Runs `work` in one transaction; a failing commit rejects. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    // A connection whose rollback fails is not given back to the pool.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw error
  }
}
