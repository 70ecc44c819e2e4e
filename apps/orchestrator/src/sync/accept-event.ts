import { type Entity, type ErrorCode, entitySchema, type WebhookEvent } from '@tandem/contracts'
import { jsonOf, type SigningSecret, verifyWebhook } from '@tandem/signed-webhooks'
import type { Queryable } from './ledger/database.ts'
import type { WebhookSource } from './webhook-sources.ts'

/** Larger webhooks are refused before they are read. */
export const MAX_WEBHOOK_BYTES = 256 * 1024

export type Acceptance =
  | { readonly ok: true; readonly duplicate: boolean; readonly entities: readonly Entity[] }
  | {
      readonly ok: false
      readonly status: 400 | 401 | 415
      readonly code: ErrorCode
      readonly message: string
    }

/**
 * Accepts one signed webhook: verifies the raw bytes, stores it and its hints in one statement, and
 * says for which entities the bell is to be rung. The same id twice is stored once and hinted once.
 *
 * @throws when the database can't store it; the sender then gets a 5xx and sends again.
 */
export async function acceptWebhook(
  request: { headers: (name: string) => string | null | undefined; body: Uint8Array; receivedAt: Date },
  deps: {
    database: Queryable
    source: WebhookSource
    secrets: readonly SigningSecret[]
    now: () => Date
  },
): Promise<Acceptance> {
  const verified = verifyWebhook({ ...request, secrets: deps.secrets, now: deps.now() })
  if (!verified.ok) return verified

  const named = deps.source.eventsIn(jsonOf(request.body))
  const events = named ?? []
  const hints = uniqueHints(events)
  const result = await deps.database.query<{ stored: number }>(STORE, [
    verified.id,
    JSON.stringify(events.map((event) => ({ type: event.type, id: event.data.id }))),
    named ? 'accepted' : 'refused',
    named ? null : 'WEBHOOK_BODY_INVALID',
    deps.now().getTime() - request.receivedAt.getTime(),
    JSON.stringify(hints),
    events.length,
    deps.source.name,
  ])
  if (!named) {
    return {
      ok: false,
      status: 400,
      code: 'WEBHOOK_BODY_INVALID',
      message: 'the body is not a webhook of ours',
    }
  }
  const duplicate = result.rows[0]?.stored === 0
  return { ok: true, duplicate, entities: duplicate ? [] : [...new Set(hints.map((hint) => hint.entity))] }
}

/** The key decides whether it is new: two racers can't both pass. */
const STORE = `
with stored as (
  insert into webhook_logs (source, webhook_id, received_at, events, status, error_code, duration_ms, event_count, created_at, updated_at)
  values ($8, $1, now(), $2, $3, $4, $5, $7, now(), now())
  on conflict (source, webhook_id) do nothing returning id
), hinted as (
  insert into sync.hints (entity, medusa_id, reason)
  select entity, id, 'webhook' from jsonb_to_recordset($6) as r(entity text, id text)
  where exists (select from stored)
)
select count(*)::int as stored from stored`

/** Events of entities that are kept in step, one hint per record; others are stored and lead to nothing. */
function uniqueHints(events: readonly WebhookEvent[]): { entity: Entity; id: string }[] {
  const hints = new Map<string, { entity: Entity; id: string }>()
  for (const { type, data } of events) {
    const entity = entitySchema.safeParse(type.slice(0, type.indexOf('.')))
    if (entity.success) hints.set(`${entity.data} ${data.id}`, { entity: entity.data, id: data.id })
  }
  return [...hints.values()]
}
