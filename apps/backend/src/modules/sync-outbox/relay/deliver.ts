import type { WebhookEnvelope } from '@tandem/contracts'
import { type SigningSecret, signWebhook } from '@tandem/signed-webhooks'
import { retryAfterMs } from './backoff.ts'
import { nameEvents } from './name-events.ts'
import type { Batch } from './outbox.ts'

export type Delivery =
  | { delivered: true }
  | { delivered: false; reason: string; status: number | null; retryAfterMs: number | null }

export interface Receiver {
  url: string
  secrets: readonly [SigningSecret, ...SigningSecret[]]
  timeoutMs: number
}

/** Signs a batch and posts it. Any 2xx is an acceptance; everything else, and no answer, is not. */
export async function deliver(batch: Batch, receiver: Receiver, stopped: AbortSignal): Promise<Delivery> {
  const timestamp = new Date()
  const envelope: WebhookEnvelope = {
    type: 'batch',
    timestamp: timestamp.toISOString(),
    data: { events: nameEvents(batch.rows) },
  }
  const body = JSON.stringify(envelope)
  try {
    const response = await fetch(receiver.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signWebhook({ id: batch.id, timestamp, body, secrets: receiver.secrets }),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(receiver.timeoutMs), stopped]),
    })
    // The answer's body is read, so that its connection can be used again.
    await response.arrayBuffer()
    if (response.ok) return { delivered: true }
    return {
      delivered: false,
      reason: `answered ${response.status}`,
      status: response.status,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after'), timestamp),
    }
  } catch (error) {
    return { delivered: false, reason: describe(error), status: null, retryAfterMs: null }
  }
}

/** `fetch failed` says nothing; its cause does. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure'
  const { cause } = error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.message : error.name
}
