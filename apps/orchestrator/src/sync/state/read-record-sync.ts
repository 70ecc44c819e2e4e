import { medusaIdSchema } from '@tandem/contracts/ids'
import { type Direction, HISTORY_LINES, type HistoryLine, type RecordSync } from '@tandem/contracts/operators'
import type { Lane } from '@tandem/contracts/sync'
import { HOME_BINDINGS, hasSay, otherSide } from '@tandem/sync-core'
import type { Queryable } from '../ledger/database.ts'
import { directionTo } from '../systems.ts'
import { type SyncFacts, syncStateOf } from './sync-state.ts'

/**
 * Reads how a record stands.
 *
 * @param forOperators whether errors and names may be read: an editor sees neither.
 */
export async function readRecordSync(
  database: Queryable,
  lane: Lane,
  remoteId: string,
  forOperators: boolean,
): Promise<RecordSync> {
  // One after the other: a pass that ends in between shows in the later ones, never the other way round.
  const facts = await readFacts(database, lane, remoteId)
  const lastSync = await readLastSync(database, lane, remoteId)
  const history = await readHistory(database, lane, remoteId)
  return {
    ...lane,
    remoteId,
    medusaId: medusaIdSchema.safeParse(remoteId).data ?? null,
    state: syncStateOf(facts),
    attempts: facts.attempts,
    openConflicts: facts.openConflicts,
    lastSync,
    error: forOperators ? facts.error : null,
    history: forOperators ? history : history.map((line) => ({ ...line, requestedBy: null, error: null })),
  }
}

async function readFacts(
  database: Queryable,
  { integration, entity }: Lane,
  remoteId: string,
): Promise<SyncFacts & { error: string | null }> {
  const { rows } = await database.query<SyncFacts & { error: string | null }>(
    `select coalesce(l.status, 'new') as status, coalesce(l.attempts, 0) as attempts,
       coalesce(l.dirty_rev > l.clean_rev, false)
         or exists (select from sync.hints h where h.integration = $3 and h.entity = $1 and h.remote_id = $2) as "isPending",
       (select count(*)::int from sync_conflicts c
        where c.integration = $3 and c.entity = $1 and c.remote_id = $2 and c.status = 'open') as "openConflicts",
       concat_ws(': ', l.error_code, l.error_message) as error
     from (select) one left join sync.links l on l.integration = $3 and l.entity = $1 and l.remote_id = $2`,
    [entity, remoteId, integration],
  )
  const [facts] = rows
  if (!facts) throw new Error('a left join answers a row')
  return { ...facts, error: facts.error || null }
}

async function readLastSync(
  database: Queryable,
  { integration, entity }: Lane,
  remoteId: string,
): Promise<RecordSync['lastSync']> {
  const { rows } = await database.query<{ direction: string; at: Date }>(
    `select direction::text, max(finished_at) as at from sync_jobs
     where integration = $3 and entity = $1 and remote_id = $2 and outcome in ('created', 'updated', 'deleted') group by direction`,
    [entity, remoteId, integration],
  )
  return directionsOf({ integration, entity }).map((direction) => ({
    direction,
    at: rows.find((row) => row.direction === direction)?.at.toISOString() ?? null,
  }))
}

/** The ways that a record's changes take: from whoever has a say in it. */
function directionsOf({ entity }: Lane): Direction[] {
  const { ownership, connector } = HOME_BINDINGS[entity]
  return SIDES.flatMap((side) => (hasSay(ownership, side) ? [directionTo(otherSide(side), connector)] : []))
}

const SIDES = ['remote', 'hub'] as const

async function readHistory(
  database: Queryable,
  { integration, entity }: Lane,
  remoteId: string,
): Promise<HistoryLine[]> {
  const { rows } = await database.query<Omit<HistoryLine, 'at' | 'error'> & { at: Date; error: string }>(
    `select id, coalesce(finished_at, created_at) as at, direction, outcome, coalesce(attempt, 1)::int as attempt,
       coalesce(reason::text, 'webhook') as reason, requested_by as "requestedBy",
       coalesce(changed_fields, '[]') as fields, coalesce(drift, '[]') as "reverted", coalesce(changes, '[]') as changes,
       concat_ws(': ', error_code, error_message) as error
     from sync_jobs where integration = $4 and entity = $1 and remote_id = $2 order by id desc limit $3`,
    [entity, remoteId, HISTORY_LINES, integration],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), error: row.error || null }))
}
