import type { Lane } from '@tandem/contracts/sync'
import { type Conflict, EXISTENCE, otherSide } from '@tandem/sync-core'
import type pg from 'pg'
import { systemOf } from '../systems.ts'

/** Values that gave way in one pass over one link. */
export type ConflictRecord = {
  readonly linkId: string
  /** The pass that decided them. */
  readonly rev: number
  readonly remoteId: string | null
  readonly hubId: string | null
  readonly conflicts: readonly Conflict[]
}

/**
 * Keeps the values that gave way, shown in the admin as `sync-conflicts`. The same pass may say so again
 * (its worker died, the next one found what it had written): it is kept once. A record that one side
 * deleted and the other edited is one open conflict however often it is looked at, with its latest value.
 */
export async function recordConflicts(
  client: pg.PoolClient,
  { connector, ...lane }: Lane & { readonly connector: string },
  records: readonly ConflictRecord[],
): Promise<void> {
  const rows = records.flatMap((record) =>
    record.conflicts.map((conflict) => toRow(lane, connector, record, conflict)),
  )
  if (rows.length === 0) return
  await client.query(
    `insert into sync_conflicts as c (occurrence, link_id, integration, entity, remote_id, hub_id, field, winner, status,
       base_value, winner_value, loser_value, note, created_at, updated_at)
     select occurrence, link_id, integration, entity, remote_id, hub_id, field, winner, 'open',
       base_value, winner_value, loser_value, note, now(), now()
     from jsonb_populate_recordset(null::sync_conflicts, $1)
     on conflict (occurrence) do update set status = 'open', winner = excluded.winner,
       winner_value = excluded.winner_value, loser_value = excluded.loser_value, updated_at = now()
     where c.field = $2 and (c.status <> 'open' or c.winner_value is distinct from excluded.winner_value)`,
    [JSON.stringify(rows), EXISTENCE],
  )
  await closeOlder(client, [...new Set(records.map(({ linkId }) => linkId))])
}

/** Of one field only the latest is to be decided: what it says is over what older ones were about. */
async function closeOlder(client: pg.PoolClient, linkIds: readonly string[]): Promise<void> {
  await client.query(
    `update sync_conflicts c set status = 'resolved', updated_at = now(),
       note = 'A newer conflict of the same field has taken its place'
     where c.link_id = any($1::numeric[]) and c.status = 'open' and exists (
       select from sync_conflicts newer
       where newer.link_id = c.link_id and newer.field = c.field and newer.status = 'open' and newer.id > c.id)`,
    [linkIds],
  )
}

/** There is nothing left to decide about a record that is gone from both sides, and nobody's data is kept of it. */
export async function closeWithRecords(client: pg.PoolClient, linkIds: readonly string[]): Promise<void> {
  if (linkIds.length === 0) return
  await client.query(
    `update sync_conflicts set base_value = null, winner_value = null, loser_value = null, updated_at = now(),
       note = case when status = 'open' then 'The record is gone' else note end, status = 'resolved'
     where link_id = any($1::numeric[])
       and (status = 'open' or base_value is not null or winner_value is not null or loser_value is not null)`,
    [linkIds],
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

function toRow(
  { integration, entity }: Lane,
  connector: string,
  record: ConflictRecord,
  conflict: Conflict,
): Record<string, unknown> {
  const pass = conflict.field === EXISTENCE ? '' : record.rev
  return {
    occurrence: `${record.linkId}:${pass}:${conflict.field}`,
    link_id: Number(record.linkId),
    integration,
    entity,
    remote_id: record.remoteId,
    hub_id: record.hubId,
    field: conflict.field,
    winner: systemOf(conflict.winner, connector),
    base_value: conflict.base,
    winner_value: conflict[conflict.winner],
    loser_value: conflict[otherSide(conflict.winner)],
    note: conflict.reason ?? null,
  }
}
