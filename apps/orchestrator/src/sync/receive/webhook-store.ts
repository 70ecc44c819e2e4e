import type { Entity } from '@tandem/contracts/sync'
import type { Demand } from '../connectors/connector.ts'
import type { Queryable } from '../ledger/database.ts'

/** A webhook that was verified, and what it leads to. */
export type VerifiedWebhook = {
  readonly source: string
  /** Unique per source. */
  readonly id: string
  readonly events: readonly { readonly type: string; readonly id: string }[]
  readonly status: 'accepted' | 'refused'
  readonly errorCode: string | null
  /** From its arrival until it was verified. */
  readonly durationMs: number
  /** Where the hints' work goes on in the webhook's trace. */
  readonly traceparent: string | null
  readonly integration: string
  readonly hints: readonly { readonly entity: Entity; readonly id: string }[]
  readonly demands: readonly Demand[]
}

/**
 * Stores a webhook and its hints, and answers once they are committed: true when it is new, false when one
 * of the same source and id was stored before. Rejects when the database cannot store it.
 */
export type WebhookStore = (webhook: VerifiedWebhook) => Promise<boolean>

/** Statements under way at once; what arrives meanwhile waits for one of them, and goes together. */
const IN_FLIGHT = 2
const MAX_BATCH = 200

type Waiting = { webhook: VerifiedWebhook; answer: (isNew: boolean) => void; fail: (error: unknown) => void }

/**
 * A store that makes one statement of the webhooks that arrive while others are being stored. One that
 * arrives alone is stored at once.
 */
export function openWebhookStore(database: Queryable): WebhookStore {
  let waiting: Waiting[] = []
  let inFlight = 0

  function next(): void {
    if (inFlight === IN_FLIGHT || waiting.length === 0) return
    const batch = waiting.slice(0, MAX_BATCH)
    waiting = waiting.slice(MAX_BATCH)
    inFlight++
    void storeTogether(database, batch).finally(() => {
      inFlight--
      next()
    })
  }

  return (webhook) =>
    new Promise((answer, fail) => {
      waiting.push({ webhook, answer, fail })
      next()
    })
}

async function storeTogether(database: Queryable, batch: readonly Waiting[]): Promise<void> {
  // The same webhook twice in one statement is one row. Sorted, so that two statements never wait for each
  // other's rows in opposite order.
  const byKey = new Map(batch.map(({ webhook }) => [keyOf(webhook.source, webhook.id), webhook]))
  const rows = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, webhook]) => webhook)
  try {
    const stored = await database.query<{ source: string; webhook_id: string }>({
      name: 'store-webhooks',
      text: STORE,
      values: [JSON.stringify(rows)],
    })
    const isNew = new Set(stored.rows.map((row) => keyOf(row.source, row.webhook_id)))
    for (const { webhook, answer } of batch) answer(isNew.delete(keyOf(webhook.source, webhook.id)))
  } catch (error) {
    for (const { fail } of batch) fail(error)
  }
}

const keyOf = (source: string, id: string) => `${source} ${id}`

/** The key decides whether it is new: two racers can't both pass. */
const STORE = `
with given as (
  select * from jsonb_to_recordset($1) as r(source text, id text, events jsonb, status text, "errorCode" text,
    "durationMs" numeric, traceparent text, integration text, hints jsonb, demands jsonb)
), stored as (
  insert into webhook_logs (source, webhook_id, received_at, events, status, error_code, duration_ms, event_count, created_at, updated_at)
  select source, id, now(), events, status::enum_webhook_logs_status, "errorCode", "durationMs",
    jsonb_array_length(events), now(), now()
  from given
  on conflict (source, webhook_id) do nothing returning source, webhook_id
), hinted as (
  insert into sync.hints (integration, entity, remote_id, reason, traceparent)
  select given.integration, hint.entity, hint.id, 'webhook', given.traceparent
  from stored join given on given.source = stored.source and given.id = stored.webhook_id,
    jsonb_to_recordset(given.hints) as hint(entity text, id text)
), demanded as (
  insert into sync.demands (integration, kind, entity, remote_id)
  select given.integration, demand.kind, demand.entity, demand.id
  from stored join given on given.source = stored.source and given.id = stored.webhook_id,
    jsonb_to_recordset(given.demands) as demand(kind text, entity text, id text)
)
select source, webhook_id from stored`
