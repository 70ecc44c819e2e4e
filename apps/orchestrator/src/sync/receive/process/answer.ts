import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkHealth } from '../../../health/check-health.ts'
import { redis } from '../../../health/redis.ts'
import { tooMany } from '../../../rate-limit/limited.ts'
import type { Connector } from '../../connectors/connector.ts'
import { connectorNamed } from '../../connectors/integrations.ts'
import { CONNECTORS } from '../../connectors/registry.ts'
import {
  type IncomingWebhook,
  receiveFrom,
  receiveFromAccount,
  receiveFromSigner,
  receiveWebhook,
} from '../receive-webhook.ts'
import { getReceiver } from '../receiver.ts'
import { answerPreflight } from '../sent-by-pages.ts'
import { WEBHOOK_ROUTES, type WebhookSource } from '../webhook-sources.ts'

const HEALTH_DEADLINE_MS = 3_000
/** The time for which the rest of a refused body is read and thrown away, so that its sender reads the answer. */
const LINGER_MS = 1_000

/** Answers one request of plain Node as Next's routes of the same paths do. */
export async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answered = await respond(request)
  // Read first: nothing may come between the head and the body.
  const body = await answered.text()
  response.writeHead(answered.status, {
    ...Object.fromEntries(answered.headers),
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
  if (!request.complete) setTimeout(() => request.complete || request.destroy(), LINGER_MS).unref()
}

async function respond(request: IncomingMessage): Promise<Response> {
  const path = request.url?.split('?', 1)[0] ?? ''
  const source = sources.get(path)
  if (source) {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    return receiveWebhook(incoming(request), source)
  }
  const integration = /^\/api\/integrations\/([^/]+)\/webhook$/.exec(path)?.[1]
  if (integration !== undefined) {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    return receiveFrom(integration, incoming(request))
  }
  const connector = /^\/api\/webhooks\/([a-z-]+)$/.exec(path)?.[1]
  if (connector !== undefined && connectorNamed(connector)?.webhook?.accountIn) {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    return receiveFromAccount(connector, incoming(request))
  }
  const signer = Object.values<Connector>(CONNECTORS).find(({ webhook }) => webhook?.path === path)
  if (signer !== undefined) {
    if (request.method === 'OPTIONS') return answerPreflight(signer.name)
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    return receiveFromSigner(signer.name, incoming(request))
  }
  if (path !== '/api/health') return new Response(null, { status: 404 })
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } })
  return (await tooMany('public', { headers: headersOf(request) })) ?? health()
}

/** A body that is left half read must not end the connection: its sender waits for the answer. */
const incoming = (request: IncomingMessage): IncomingWebhook => ({
  headers: headersOf(request),
  body: request.iterator({ destroyOnReturn: false }),
})

const sources = new Map<string, WebhookSource>(Object.entries(WEBHOOK_ROUTES))

/** 200 when webhooks can be stored and workers woken, else 503, with what answered by name. */
async function health(): Promise<Response> {
  const database = { name: 'database', ask: () => getReceiver().database.query('select 1') }
  const checked = await checkHealth([database, redis], HEALTH_DEADLINE_MS)
  return Response.json(checked, {
    status: checked.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}

/** Node has joined repeated headers already, as `Headers` would. */
function headersOf(request: IncomingMessage): Pick<Headers, 'get'> {
  return { get: (name) => request.headers[name.toLowerCase()]?.toString() ?? null }
}
