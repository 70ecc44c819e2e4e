import type { DocumentSync } from '@tandem/contracts/operators'
import type { Lane } from '@tandem/contracts/sync'
import type { Queryable } from '../ledger/database.ts'
import { type SyncFacts, syncStateOf } from './sync-state.ts'

type Facts = SyncFacts & {
  readonly documentId: string
  readonly remoteId: string | null
  readonly error: string | null
  readonly syncedAt: Date | null
}

/**
 * Reads how a document stands with the system that its integration is of.
 *
 * @param forOperators whether errors may be read in full: an editor is told what to correct, by a record's own refusal.
 */
export async function readDocumentSync(
  database: Queryable,
  lane: Lane,
  documentId: string,
  forOperators: boolean,
): Promise<DocumentSync> {
  const [sync] = await readDocumentSyncs(database, lane, [documentId], forOperators)
  if (!sync) throw new Error('a left join answers a row')
  return sync
}

/** The same of several, in their order. */
export async function readDocumentSyncs(
  database: Queryable,
  { integration, entity }: Lane,
  documentIds: readonly string[],
  forOperators: boolean,
): Promise<DocumentSync[]> {
  const { rows } = await database.query<Facts>(
    `select d.id as "documentId", l.remote_id as "remoteId", coalesce(l.status, 'new') as status, coalesce(l.attempts, 0) as attempts,
       coalesce(l.dirty_rev > l.clean_rev, false) or exists (
         select from sync.hints h where h.integration = $1 and h.entity = $2
           and (h.hub_id = d.id or h.remote_id = l.remote_id)) as "isPending",
       (select count(*)::int from sync_conflicts c
        where c.integration = $1 and c.entity = $2 and c.hub_id = d.id and c.status = 'open') as "openConflicts",
       case when $4 or l.error_code in ('RECORD_INVALID', 'DEPENDENCY_MISSING') then l.error_message end as error,
       (select max(j.finished_at) from sync_jobs j where j.integration = $1 and j.entity = $2
         and j.remote_id = l.remote_id and j.outcome in ('created', 'updated', 'deleted')) as "syncedAt"
     from unnest($3::text[]) with ordinality d(id, place)
       left join sync.links l on l.integration = $1 and l.entity = $2 and l.hub_id = d.id order by d.place`,
    [integration, entity, documentIds, forOperators],
  )
  return rows.map((facts) => ({
    integration,
    entity,
    documentId: facts.documentId,
    remoteId: facts.remoteId,
    state: syncStateOf(facts),
    attempts: facts.attempts,
    openConflicts: facts.openConflicts,
    error: facts.error,
    syncedAt: facts.syncedAt?.toISOString() ?? null,
  }))
}
