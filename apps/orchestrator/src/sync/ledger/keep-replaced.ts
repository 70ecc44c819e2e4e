import type pg from 'pg'
import type { Replaced } from '../connectors/connector.ts'
import { recordConflicts } from './conflicts.ts'
import { inTransaction } from './database.ts'

/**
 * Keeps what a write has replaced that nobody had read, as conflicts that a person can settle. The same may be told
 * of again, by an event and by a list of them: it is kept once.
 */
export async function keepReplaced(
  pool: pg.Pool,
  integration: string,
  { entity, remoteId, ref, rev, conflicts }: Replaced,
): Promise<void> {
  if (ref !== null && !/^\d{1,18}$/.test(ref)) return
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; hubId: string | null; connector: string }>(
      `select l.id::text, l.hub_id as "hubId", i.connector from sync.links l join sync.integrations i on i.id = l.integration
       where ($1::bigint is null or l.id = $1) and l.integration = $2 and l.entity = $3 and l.remote_id = $4`,
      [ref, integration, entity, remoteId],
    )
    const [link] = rows
    // What is of no link any more is nobody's to decide.
    if (!link) return
    const record = { linkId: link.id, rev, remoteId, hubId: link.hubId, conflicts }
    await recordConflicts(client, { integration, entity, connector: link.connector }, [record])
  })
}
