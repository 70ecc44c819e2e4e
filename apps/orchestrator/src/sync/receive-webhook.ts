import { ERROR_CODES, type ErrorCode, type ErrorResponse } from '@tandem/contracts'
import { env } from '../env.ts'
import { requestId } from '../logging/request-ids.ts'
import { tooMany } from '../rate-limit/limited.ts'
import type { Traceparent } from '../tracing/tracing.ts'
import { acceptWebhook, MAX_WEBHOOK_BYTES } from './accept-event.ts'
import { readCappedBody } from './read-capped-body.ts'
import { getReceiver } from './receiver.ts'
import type { WebhookSource } from './webhook-sources.ts'

/** What a host hands on: a `Request` of Next, or what plain Node has of one. */
export type IncomingWebhook = {
  readonly headers: Pick<Headers, 'get'>
  readonly body: AsyncIterable<Uint8Array> | null
}

/**
 * Stores one signed webhook, answers 202, then rings. Only what is not signed is counted, so that nobody
 * can shut a sender out by sharing its address.
 */
export async function receiveWebhook(request: IncomingWebhook, source: WebhookSource): Promise<Response> {
  const receivedAt = new Date()
  const span = (await getReceiver().tracing).begin({
    name: `webhook ${source.name}`,
    kind: 'server',
    from: receivedAt,
    parent: request.headers.get('traceparent'),
  })
  const answer = await receive(request, source, receivedAt, span.traceparent)
  span.end(new Date(), { 'http.response.status_code': answer.status })
  return answer
}

async function receive(
  request: IncomingWebhook,
  source: WebhookSource,
  receivedAt: Date,
  traceparent: Traceparent | null,
): Promise<Response> {
  const receiver = getReceiver()
  const count = (outcome: 'accepted' | 'duplicate' | ErrorCode) =>
    receiver.count.add('webhooks', { source: source.name, outcome })
  const body = await readCappedBody(request, MAX_WEBHOOK_BYTES)
  if (!body) {
    count('WEBHOOK_TOO_LARGE')
    return (
      (await tooMany('refusals', request)) ??
      refuse(413, 'WEBHOOK_TOO_LARGE', ERROR_CODES.WEBHOOK_TOO_LARGE.action)
    )
  }

  try {
    const accepted = await acceptWebhook(
      { headers: (name) => request.headers.get(name), body, receivedAt, traceparent },
      { store: receiver.store, source, secrets: env[source.key], now: () => new Date() },
    )
    if (!accepted.ok) {
      count(accepted.code)
      const limit = accepted.status === 401 ? await tooMany('refusals', request) : null
      if (limit) return limit
      receiver.log.warn({ source: source.name, code: accepted.code }, 'webhook refused')
      return refuse(accepted.status, accepted.code, accepted.message)
    }
    count(accepted.duplicate ? 'duplicate' : 'accepted')
    receiver.ringFor(accepted.entities)
    return Response.json({ accepted: true, duplicate: accepted.duplicate }, { status: 202 })
  } catch (error) {
    count('DATABASE_FAILED')
    receiver.log.error({ reason: String(error) }, 'webhook could not be stored')
    return refuse(503, 'DATABASE_FAILED', 'The webhook could not be stored; send it again.')
  }
}

function refuse(status: number, code: ErrorCode, message: string): Response {
  const answer: ErrorResponse = { error: { code, message, requestId: requestId() } }
  return Response.json(answer, { status })
}
