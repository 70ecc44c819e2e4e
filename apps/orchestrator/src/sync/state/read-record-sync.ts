import {
  type Direction,
  type Entity,
  HISTORY_LINES,
  type HistoryLine,
  type MedusaId,
  type RecordSync,
} from '@tandem/contracts'
import { ENTITY_DEFINITIONS, hasSay } from '@tandem/sync-core'
import type { Queryable } from '../ledger/database.ts'
import { type SyncFacts, syncStateOf } from './sync-state.ts'

/**
 * Reads how a record stands.
 *
 * @param forOperators whether errors and names may be read: an editor sees neither.
 */
export async function readRecordSync(
  database: Queryable,
  entity: Entity,
  medusaId: MedusaId,
  forOperators: boolean,
): Promise<RecordSync> {
  // One after the other: a pass that ends in between shows in the later ones, never the other way round.
  const facts = await readFacts(database, entity, medusaId)
  const lastSync = await readLastSync(database, entity, medusaId)
  const history = await readHistory(database, entity, medusaId)
  return {
    entity,
    medusaId,
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
  entity: Entity,
  medusaId: string,
): Promise<SyncFacts & { error: string | null }> {
  const { rows } = await database.query<SyncFacts & { error: string | null }>(
    `select coalesce(l.status, 'new') as status, coalesce(l.attempts, 0) as attempts,
       coalesce(l.dirty_rev > l.clean_rev, false)
         or exists (select from sync.hints h where h.entity = $1 and h.medusa_id = $2) as "isPending",
       (select count(*)::int from sync_conflicts c
        where c.entity = $1 and c.medusa_id = $2 and c.status = 'open') as "openConflicts",
       concat_ws(': ', l.error_code, l.error_message) as error
     from (select) one left join sync.links l on l.entity = $1 and l.medusa_id = $2`,
    [entity, medusaId],
  )
  const [facts] = rows
  if (!facts) throw new Error('a left join answers a row')
  return { ...facts, error: facts.error || null }
}

async function readLastSync(
  database: Queryable,
  entity: Entity,
  medusaId: string,
): Promise<RecordSync['lastSync']> {
  const { rows } = await database.query<{ direction: string; at: Date }>(
    `select direction::text, max(finished_at) as at from sync_jobs
     where entity = $1 and medusa_id = $2 and outcome in ('created', 'updated', 'deleted') group by direction`,
    [entity, medusaId],
  )
  return directionsOf(entity).map((direction) => ({
    direction,
    at: rows.find((row) => row.direction === direction)?.at.toISOString() ?? null,
  }))
}

/** The ways that a record's changes take: from whoever has a say in it. */
function directionsOf(entity: Entity): Direction[] {
  const { ownership } = ENTITY_DEFINITIONS[entity]
  return [
    ...(hasSay(ownership, 'medusa') ? (['medusa-to-payload'] as const) : []),
    ...(hasSay(ownership, 'payload') ? (['payload-to-medusa'] as const) : []),
  ]
}

async function readHistory(database: Queryable, entity: Entity, medusaId: string): Promise<HistoryLine[]> {
  const { rows } = await database.query<Omit<HistoryLine, 'at' | 'error'> & { at: Date; error: string }>(
    `select id, coalesce(finished_at, created_at) as at, direction, outcome, coalesce(attempt, 1)::int as attempt,
       coalesce(reason::text, 'webhook') as reason, requested_by as "requestedBy",
       coalesce(changed_fields, '[]') as fields, coalesce(drift, '[]') as "putBack", coalesce(changes, '[]') as changes,
       concat_ws(': ', error_code, error_message) as error
     from sync_jobs where entity = $1 and medusa_id = $2 order by id desc limit $3`,
    [entity, medusaId, HISTORY_LINES],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), error: row.error || null }))
}
