import { withClient } from '@tandem/dev-services'
import pg from 'pg'
import { z } from 'zod'

/**
 * What has been done to an app's database. It is kept as the comment of the database: it lives
 * and dies with the data it speaks of, and is no table that migrations would stumble over.
 */
const stateSchema = z.object({
  /** Fingerprint of the migrations that were run last. */
  migrated: z.string().optional(),
  seeded: z.boolean().optional(),
})
export type DatabaseState = z.infer<typeof stateSchema>

export async function readState(databaseUrl: string): Promise<DatabaseState> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`,
    )
    return parseState(rows[0]?.comment)
  })
}

export async function addState(databaseUrl: string, addition: DatabaseState): Promise<void> {
  const state = { ...(await readState(databaseUrl)), ...addition }
  const name = new URL(databaseUrl).pathname.slice(1)
  await withClient(databaseUrl, (client) =>
    client.query(
      `comment on database ${pg.escapeIdentifier(name)} is ${pg.escapeLiteral(JSON.stringify(state))}`,
    ),
  )
}

function parseState(comment: string | null | undefined): DatabaseState {
  try {
    return stateSchema.parse(JSON.parse(comment ?? '{}'))
  } catch {
    // Somebody else's comment: nothing is known.
    return {}
  }
}
