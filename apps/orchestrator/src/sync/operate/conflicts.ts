import type { ConflictDetail, ConflictLine, ConflictsQuery, Paged } from '@tandem/contracts/operators'
import { type Canonical, ENTITY_DEFINITIONS, EXISTENCE, fingerprint, type Json } from '@tandem/sync-core'
import { fieldHash } from '../field-hash.ts'
import { HUB_DOCUMENTS } from '../hub/documents/registry.ts'
import { keyFor } from '../hub/keys.ts'
import { readMirror } from '../hub/read-mirror.ts'
import type { Queryable } from '../ledger/database.ts'
import { HUB } from '../systems.ts'
import { Conditions, integrationAsked } from './conditions.ts'
import { momentText, readCursor, toPage } from './cursor.ts'
import { RECORD_COLUMNS } from './record-columns.ts'

const LINE = `id::text, ${RECORD_COLUMNS}, field, winner, status, note,
  ${momentText('created_at')} as at,
  case when status = 'resolved' then ${momentText('updated_at')} end as "resolvedAt"`

/**
 * A page of fields that both sides changed, the latest first, without values.
 *
 * @throws {CursorError}
 */
export async function listConflicts(
  database: Queryable,
  query: ConflictsQuery,
): Promise<Paged<ConflictLine>> {
  const conditions = new Conditions()
    .add('status = ?::text::enum_sync_conflicts_status', query.status)
    .add('integration = ?', integrationAsked(query))
    .add('entity = ?', query.entity)
    .add('remote_id = ?', query.remoteId ?? query.medusaId)
    .behind(readCursor(query.after), '(created_at, id)', '<')
  const { rows } = await database.query<ConflictLine & { cursorAt: string }>(
    `select ${LINE}, ${momentText('created_at')} as "cursorAt" from sync_conflicts where ${conditions.text}
     order by created_at desc, id desc limit ${conditions.place(query.limit + 1)}`,
    conditions.values,
  )
  return toPage(rows, query.limit)
}

type StoredConflict = ConflictLine & { base: Json; winnerValue: Json; loserValue: Json }

/** One of them with its values, and the record as it is now. For the eyes of people, never for a log. */
export async function readConflict(database: Queryable, id: string): Promise<ConflictDetail | undefined> {
  const { rows } = await database.query<StoredConflict>(
    `select ${LINE}, base_value as base, winner_value as "winnerValue", loser_value as "loserValue"
     from sync_conflicts where id = $1::bigint`,
    [id],
  )
  const [stored] = rows
  if (!stored) return undefined
  const { winnerValue, loserValue, ...line } = stored
  const isHubs = line.winner === HUB
  const [remote, hub] = isHubs ? [loserValue, winnerValue] : [winnerValue, loserValue]
  return { ...line, remote, hub, medusa: remote, payload: hub, ...(await readCurrent(database, line)) }
}

/** Reads what the record holds in the hub, which is what the engine has made of both sides. */
async function readCurrent(
  database: Queryable,
  { integration, entity, remoteId, payloadId, field }: ConflictLine,
): Promise<Pick<ConflictDetail, 'current' | 'version'>> {
  if (!HUB_DOCUMENTS[entity].mirror) return { current: null, version: null }
  const key = keyFor(integration)
  const at = key.of({ remoteId, hubId: payloadId }) ?? ''
  const reading = (await readMirror(database, entity, key, [at])).get(at)
  if (!reading?.record) return { current: null, version: null }
  const record = ENTITY_DEFINITIONS[entity].fromHub(reading.record)
  return {
    current: (field === EXISTENCE ? record : record?.[field]) ?? null,
    version: versionOf(field, record, reading.token),
  }
}

/** The version of a field alone, so that settling one leaves its neighbours as they were read; of the whole record where its existence is at stake. */
export function versionOf(field: string, record: Canonical | null, token: string | null): string | null {
  return field === EXISTENCE ? token : fingerprint(record?.[field] ?? null, fieldHash)
}
