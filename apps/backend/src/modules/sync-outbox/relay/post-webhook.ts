import { postSigned, type SigningSecrets } from '@tandem/signed-webhooks'
import { retryAfterMs } from './backoff.ts'
import type { Delivery } from './route.ts'

export interface Receiver {
  url: string
  secrets: SigningSecrets
  timeoutMs: number
}

/** Signs a body and posts it. Any 2xx is an acceptance; everything else, and no answer, is not. */
export async function postWebhook(
  webhook: { id: string; timestamp: Date; body: string },
  receiver: Receiver,
  stopped: AbortSignal,
): Promise<Delivery> {
  try {
    const response = await postSigned({
      url: receiver.url,
      body: webhook.body,
      secrets: receiver.secrets,
      id: webhook.id,
      signal: AbortSignal.any([AbortSignal.timeout(receiver.timeoutMs), stopped]),
    })
    // The answer's body is read, so that its connection can be used again.
    await response.arrayBuffer()
    if (response.ok) return { delivered: true }
    return {
      delivered: false,
      reason: `answered ${response.status}`,
      status: response.status,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after'), webhook.timestamp),
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
