import type { Stack } from '@tandem/dev-stack'
import pg from 'pg'

/** Writes to Medusa's database as a restored backup does: with every trigger off, which takes the server's superuser. */
export async function unseen(
  stack: Pick<Stack, 'databaseUrl' | 'databases'>,
  sql: string,
  ...values: string[]
): Promise<void> {
  const database = new URL(stack.databaseUrl)
  database.pathname = new URL(stack.databases.backend).pathname
  database.searchParams.set('options', '-c session_replication_role=replica')
  await query(database.href, sql, ...values)
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
