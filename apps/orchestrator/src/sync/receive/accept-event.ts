import type { ErrorCode } from '@tandem/contracts/error-codes'
import type { Entity, Lane } from '@tandem/contracts/sync'
import { jsonOf } from '@tandem/signed-webhooks'
import type { NamedRecord, Replaced } from '../connectors/connector.ts'
import type { WebhookSource } from './webhook-sources.ts'
import type { WebhookStore } from './webhook-store.ts'

/** Larger webhooks are refused before they are read. */
export const MAX_WEBHOOK_BYTES = 256 * 1024

export type Acceptance =
  | { readonly ok: true; readonly duplicate: boolean; readonly lanes: readonly Lane[] }
  | {
      readonly ok: false
      readonly status: 400 | 401 | 415
      readonly code: ErrorCode
      readonly message: string
    }

/**
 * Accepts one signed webhook: verifies the raw bytes, has it and its hints stored in one statement, and
 * says which lanes are to be woken. The same id twice is stored once and hinted once.
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
    keepReplaced: (integration: string, replaced: Replaced) => Promise<void>
    source: WebhookSource
    now: () => Date
  },
): Promise<Acceptance> {
  const verified = deps.source.verify({ headers: request.headers, body: request.body, now: deps.now() })
  if (!verified.ok) return verified

  const body = jsonOf(request.body)
  const named = deps.source.namedIn(body, request.headers)
  const records = named ?? []
  const { integration } = deps.source
  const replaced = named ? deps.source.replacedIn?.(body) : null
  // First: once the webhook is stored it is not sent again.
  if (replaced) await deps.keepReplaced(integration, replaced)
  const hints = uniqueHints(records)
  const isNew = await deps.store({
    source: deps.source.name,
    id: verified.id,
    events: records.map(({ event, id }) => ({ type: event, id })),
    status: named ? 'accepted' : 'refused',
    errorCode: named ? null : 'WEBHOOK_BODY_INVALID',
    durationMs: deps.now().getTime() - request.receivedAt.getTime(),
    traceparent: request.traceparent,
    integration,
    hints,
    demands: named ? (deps.source.demandsIn?.(body, request.headers) ?? []) : [],
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
  return { ok: true, duplicate: !isNew, lanes: entities.map((entity) => ({ integration, entity })) }
}

/** One hint per record of what is kept in step; others are stored and lead to nothing. */
function uniqueHints(records: readonly NamedRecord[]): { entity: Entity; id: string }[] {
  const hints = new Map<string, { entity: Entity; id: string }>()
  for (const { entity, id } of records) if (entity) hints.set(`${entity} ${id}`, { entity, id })
  return [...hints.values()]
}
