import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { ServiceError } from '../service-error.ts'

/** Runs `work` on its own connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that goes away while we are idle must not end the process; the next query reports it.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes the database when it is missing. Returns its URL on the same server. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await createDatabase(client, name)
  })
  return databaseUrl(serverUrl, name)
}

/** Drops the database if it exists, ending the sessions that are connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  )
}

/**
 * A fresh database cloned from a template, in about 50 ms, for a test file of its own.
 *
 * The first caller (of all processes) makes the template with `prepare`, e.g. by running the
 * migrations; the others wait for it. Another `version`, e.g. a hash of the migrations, makes it anew.
 */
export async function createDatabaseFromTemplate(options: {
  serverUrl: string
  template: string
  version: string
  prepare: (url: string) => Promise<void>
}): Promise<{ url: string; name: string; drop: () => Promise<void> }> {
  const { serverUrl, template, version, prepare } = options
  const name = `${template}_${randomUUID().slice(0, 8)}`
  await withClient(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template])
    const { rows } = await client.query<{ made: string | null }>(
      `select shobj_description(oid, 'pg_database') as made from pg_database where datname = $1`,
      [template],
    )
    if (rows[0]?.made !== version) {
      await client.query(`drop database if exists ${pg.escapeIdentifier(template)} with (force)`)
      await createDatabase(client, template)
      await prepare(databaseUrl(serverUrl, template))
      // The mark comes last: a template whose preparation failed is made again.
      await client.query(
        `comment on database ${pg.escapeIdentifier(template)} is ${pg.escapeLiteral(version)}`,
      )
    }
    await client.query(
      `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`,
    )
  })
  return { url: databaseUrl(serverUrl, name), name, drop: () => dropDatabase(serverUrl, name) }
}

/** Throws ServiceError unless the server at this URL answers. */
export async function checkServer(url: string): Promise<void> {
  await withClient(url, (client) => client.query('select 1')).catch((cause: unknown) => {
    const { host } = new URL(url)
    throw new ServiceError(
      `DATABASE_URL points to ${host}, which does not answer. Start it (docker compose up -d postgres), or unset DATABASE_URL to use a built-in server.`,
      { cause },
    )
  })
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`create database ${pg.escapeIdentifier(name)}`).catch((error: unknown) => {
    // Somebody else made it at the same moment: duplicate_database, or seen only by the catalogue's index.
    if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error
  })
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
