import { type Entity, type ErrorCode, entitySchema, type WebhookEvent } from '@tandem/contracts'
import { jsonOf, type SigningSecret, verifyWebhook } from '@tandem/signed-webhooks'
import type { WebhookSource } from './webhook-sources.ts'
import type { WebhookStore } from './webhook-store.ts'

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
 * Accepts one signed webhook: verifies the raw bytes, has it and its hints stored in one statement, and
 * says for which entities the bell is to be rung. The same id twice is stored once and hinted once.
 *
 * @throws when the database can't store it; the sender then gets a 5xx and sends again.
 */
export async function acceptWebhook(
  request: {
    headers: (name: string) => string | null | undefined
    body: Uint8Array
    receivedAt: Date
    traceparent: string | null
  },
  deps: {
    store: WebhookStore
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
  const isNew = await deps.store({
    source: deps.source.name,
    id: verified.id,
    events: events.map((event) => ({ type: event.type, id: event.data.id })),
    status: named ? 'accepted' : 'refused',
    errorCode: named ? null : 'WEBHOOK_BODY_INVALID',
    durationMs: deps.now().getTime() - request.receivedAt.getTime(),
    traceparent: request.traceparent,
    hints,
  })
  if (!named) {
    return {
      ok: false,
      status: 400,
      code: 'WEBHOOK_BODY_INVALID',
      message: 'the body is not a webhook of ours',
    }
  }
  const entities = isNew ? [...new Set(hints.map((hint) => hint.entity))] : []
  return { ok: true, duplicate: !isNew, entities }
}

/** Events of entities that are kept in step, one hint per record; others are stored and lead to nothing. */
function uniqueHints(events: readonly WebhookEvent[]): { entity: Entity; id: string }[] {
  const hints = new Map<string, { entity: Entity; id: string }>()
  for (const { type, data } of events) {
    const entity = entitySchema.safeParse(type.slice(0, type.indexOf('.')))
    if (entity.success) hints.set(`${entity.data} ${data.id}`, { entity: entity.data, id: data.id })
  }
  return [...hints.values()]
}
