import type { ConflictDetail, ConflictLine, ConflictsQuery, Paged } from '@tandem/contracts'
import { ENTITY_DEFINITIONS, EXISTENCE, type Json } from '@tandem/sync-core'
import { MIRROR_TABLES } from '../connectors/payload/mirror-tables.ts'
import { readMirror } from '../connectors/payload/read-mirror.ts'
import type { Queryable } from '../ledger/database.ts'
import { Conditions } from './conditions.ts'
import { momentText, readCursor, toPage } from './cursor.ts'

const LINE = `id::text, entity, medusa_id as "medusaId", payload_id as "payloadId", field, winner, status, note,
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
    .add('entity = ?', query.entity)
    .add('medusa_id = ?', query.medusaId)
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
     from sync_conflicts where id = $1`,
    [id],
  )
  const [stored] = rows
  if (!stored) return undefined
  const { winnerValue, loserValue, ...line } = stored
  const isMedusas = line.winner === 'medusa'
  return {
    ...line,
    medusa: isMedusas ? winnerValue : loserValue,
    payload: isMedusas ? loserValue : winnerValue,
    ...(await readCurrent(database, line)),
  }
}

/** What the record holds in Payload, which is what the engine has made of both sides. */
async function readCurrent(
  database: Queryable,
  { entity, medusaId, field }: ConflictLine,
): Promise<Pick<ConflictDetail, 'current' | 'version'>> {
  if (!MIRROR_TABLES[entity]) return { current: null, version: null }
  const reading = (await readMirror(database, entity, [medusaId])).get(medusaId)
  if (!reading?.record) return { current: null, version: null }
  const record = ENTITY_DEFINITIONS[entity].fromPayload(reading.record)
  return { current: (field === EXISTENCE ? record : record?.[field]) ?? null, version: reading.token }
}
