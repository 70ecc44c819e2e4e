import type { Entity } from '@tandem/contracts'
import { type Conflict, EXISTENCE, otherSide } from '@tandem/sync-core'
import type pg from 'pg'

/** Values that gave way in one pass over one link. */
export type ConflictRecord = {
  readonly linkId: string
  /** The pass that decided them. */
  readonly rev: number
  readonly medusaId: string
  readonly payloadId: string | null
  readonly conflicts: readonly Conflict[]
}

/**
 * Keeps the values that gave way, shown in the admin as `sync-conflicts`. The same pass may say so again
 * (its worker died, the next one found what it had written): it is kept once. A record that one side
 * deleted and the other edited is one open conflict however often it is looked at, with its latest value.
 */
export async function recordConflicts(
  client: pg.PoolClient,
  entity: Entity,
  records: readonly ConflictRecord[],
): Promise<void> {
  const rows = records.flatMap((record) =>
    record.conflicts.map((conflict) => toRow(entity, record, conflict)),
  )
  if (rows.length === 0) return
  await client.query(
    `insert into sync_conflicts as c (occurrence, link_id, entity, medusa_id, payload_id, field, winner, status,
       base_value, winner_value, loser_value, created_at, updated_at)
     select occurrence, link_id, entity, medusa_id, payload_id, field, winner, 'open',
       base_value, winner_value, loser_value, now(), now()
     from jsonb_populate_recordset(null::sync_conflicts, $1)
     on conflict (occurrence) do update set status = 'open', winner = excluded.winner,
       winner_value = excluded.winner_value, loser_value = excluded.loser_value, updated_at = now()
     where c.field = $2 and (c.status <> 'open' or c.winner_value is distinct from excluded.winner_value)`,
    [JSON.stringify(rows), EXISTENCE],
  )
}

/** A record that is on both sides or on none again is no conflict any more, whoever saw to it. */
export async function resolveExistence(client: pg.PoolClient, linkIds: readonly string[]): Promise<void> {
  if (linkIds.length === 0) return
  await client.query(
    `update sync_conflicts set status = 'resolved', updated_at = now()
     where link_id = any($1::numeric[]) and field = $2 and status = 'open'`,
    [linkIds, EXISTENCE],
  )
}

function toRow(entity: Entity, record: ConflictRecord, conflict: Conflict): Record<string, unknown> {
  const pass = conflict.field === EXISTENCE ? '' : record.rev
  return {
    occurrence: `${record.linkId}:${pass}:${conflict.field}`,
    link_id: Number(record.linkId),
    entity,
    medusa_id: record.medusaId,
    payload_id: record.payloadId,
    field: conflict.field,
    winner: conflict.winner,
    base_value: conflict.base,
    winner_value: conflict[conflict.winner],
    loser_value: conflict[otherSide(conflict.winner)],
  }
}
