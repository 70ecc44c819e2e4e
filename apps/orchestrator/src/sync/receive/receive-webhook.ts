import { ERROR_CODES, type ErrorCode, type ErrorResponse } from '@tandem/contracts/error-codes'
import { type Incoming, readUpTo } from '@tandem/signed-webhooks/read-up-to'
import { requestId } from '../../logging/request-ids.ts'
import { tooMany } from '../../rate-limit/limited.ts'
import type { Traceparent } from '../../tracing/tracing.ts'
import type { Queryable } from '../ledger/database.ts'
import { keepReplaced } from '../ledger/keep-replaced.ts'
import { acceptWebhook, MAX_WEBHOOK_BYTES } from './accept-event.ts'
import { getReceiver } from './receiver.ts'
import { readableByPages } from './sent-by-pages.ts'
import { sourceOf, sourceOfAccount, sourceOfSigner, type WebhookSource } from './webhook-sources.ts'

/** The request as a host hands it on: a `Request` of Next, or what plain Node has of one. */
export type IncomingWebhook = Incoming

/**
 * Stores one signed webhook, answers 202, then wakes workers. Only what is not signed is counted, so that nobody
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

/** The same for the integration of that id, by its own scheme; 404 when there is none. */
export function receiveFrom(integration: string, request: IncomingWebhook): Promise<Response> {
  return receiveFound(request, 404, (database) => sourceOf(database, { id: integration }))
}

/** The same for whose account a webhook says that it is. Of an account that nobody has nothing can be signed well. */
export function receiveFromAccount(connector: string, request: IncomingWebhook): Promise<Response> {
  const headers = (name: string) => request.headers.get(name)
  return receiveFound(request, 401, (database) => sourceOfAccount(database, connector, headers))
}

/** The same for whoever has signed it, of all accounts of a kind of system. */
export async function receiveFromSigner(connector: string, request: IncomingWebhook): Promise<Response> {
  const body = await readUpTo(request, MAX_WEBHOOK_BYTES)
  if (!body)
    return (
      (await tooMany('refusals', request)) ??
      refuse(413, 'WEBHOOK_TOO_LARGE', ERROR_CODES.WEBHOOK_TOO_LARGE.action)
    )
  const headers = (name: string) => request.headers.get(name)
  const signed = { headers, body, now: new Date() }
  const find = (database: Queryable) => sourceOfSigner(database, connector, signed)
  return readableByPages(connector, await receiveFound(withBody(request, body), 401, find))
}

/** A request of which the body has been read. */
const withBody = ({ headers }: IncomingWebhook, body: Uint8Array): IncomingWebhook => ({
  headers,
  body: (async function* () {
    yield body
  })(),
})

/** @param unknown the status that is answered when nobody is found. */
async function receiveFound(
  request: IncomingWebhook,
  unknown: 401 | 404,
  find: (database: Queryable) => Promise<WebhookSource | null>,
): Promise<Response> {
  const { database, log } = getReceiver()
  try {
    const source = await find(database)
    if (source) return await receiveWebhook(request, source)
  } catch (error) {
    log.error({ reason: String(error) }, 'webhook could not be stored')
    return refuse(503, 'DATABASE_FAILED', 'The webhook could not be stored; send it again.')
  }
  return (
    (await tooMany('refusals', request)) ??
    refuse(unknown, 'WEBHOOK_SENDER_UNKNOWN', ERROR_CODES.WEBHOOK_SENDER_UNKNOWN.action)
  )
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
  const body = await readUpTo(request, MAX_WEBHOOK_BYTES)
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
      {
        store: receiver.store,
        keepReplaced: (integration, replaced) => keepReplaced(receiver.database, integration, replaced),
        source,
        now: () => new Date(),
      },
    )
    if (!accepted.ok) {
      count(accepted.code)
      const limit = accepted.status === 401 ? await tooMany('refusals', request) : null
      if (limit) return limit
      receiver.log.warn({ source: source.name, code: accepted.code }, 'webhook refused')
      return refuse(accepted.status, accepted.code, accepted.message)
    }
    count(accepted.duplicate ? 'duplicate' : 'accepted')
    receiver.wake(accepted.lanes)
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
