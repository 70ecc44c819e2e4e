import pg from 'pg'

/** Writes as a restored backup does: with every trigger off. */
export async function unseen(database: string, sql: string, ...values: string[]): Promise<void> {
  await query(`${database}?options=-c%20session_replication_role%3Dreplica`, sql, ...values)
}

/** One statement on a connection of its own. */
export async function query(
  database: string,
  sql: string,
  ...values: string[]
): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
