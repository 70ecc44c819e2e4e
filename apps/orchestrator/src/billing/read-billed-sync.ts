import type { BilledSync } from '@tandem/contracts/operators'
import type { Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../sync/ledger/database.ts'
import { readDocumentSync } from '../sync/state/read-document-sync.ts'

/** Reads how a billing document stands with the account that bills it, and in each CMS beside that one. */
export async function readBilledSync(
  database: Queryable,
  lane: Lane,
  documentId: string,
  forOperators: boolean,
): Promise<BilledSync> {
  const { rows } = await database.query<{ id: string; name: string }>(
    `select id, coalesce(name, id) as name from integrations where billed_by_id = $1 and is_active order by id`,
    [lane.integration],
  )
  const companions = await Promise.all(
    rows.map(async ({ id, name }) => {
      const of = { integration: id, entity: lane.entity }
      const { integration, state, attempts, error } = await readDocumentSync(
        database,
        of,
        documentId,
        forOperators,
      )
      return { integration, name, state, attempts, error }
    }),
  )
  return { ...(await readDocumentSync(database, lane, documentId, forOperators)), companions }
}
