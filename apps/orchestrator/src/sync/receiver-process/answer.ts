import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkHealth } from '../../health/check-health.ts'
import { redis } from '../../health/redis.ts'
import { tooMany } from '../../rate-limit/limited.ts'
import { receiveWebhook } from '../receive-webhook.ts'
import { getReceiver } from '../receiver.ts'
import { WEBHOOK_ROUTES, type WebhookSource } from '../webhook-sources.ts'

const HEALTH_DEADLINE_MS = 3_000
/** What is still coming of a refused body is thrown away for so long, so that its sender reads the answer. */
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
    // A body that is left half read must not end the connection: its sender waits for the answer.
    return receiveWebhook(
      { headers: headersOf(request), body: request.iterator({ destroyOnReturn: false }) },
      source,
    )
  }
  if (path !== '/api/health') return new Response(null, { status: 404 })
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } })
  return (await tooMany('public', { headers: headersOf(request) })) ?? health()
}

const sources = new Map<string, WebhookSource>(Object.entries(WEBHOOK_ROUTES))

/** 200 when webhooks can be stored and rung for, else 503, with what answered by name. */
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
