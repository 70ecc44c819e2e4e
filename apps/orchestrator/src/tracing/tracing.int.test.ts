import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { processLinks } from '../sync/process-links/process-links.ts'
import { engineForFile } from '../sync/test-support/engine-fixture.ts'
import { medusaLane } from '../sync/test-support/medusa-lane.ts'
import { tracePass } from './trace-pass.ts'
import { NO_TRACING, openTracing, type Tracing } from './tracing.ts'

const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  startTimeUnixNano: z.string().transform(BigInt),
  endTimeUnixNano: z.string().transform(BigInt),
  attributes: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })),
  links: z.array(z.object({ traceId: z.string() })).optional(),
  status: z.object({ code: z.number().optional(), message: z.string().optional() }),
})
type Span = z.infer<typeof spanSchema>
const exportSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.object({ key: z.string(), value: z.unknown() })) }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
})

/** A collector: whatever speaks OTLP over HTTP. */
let collector: Server
let spans: Span[] = []
let raw = ''
let worker: Tracing

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const body = await text(request)
    raw += body
    const { resourceSpans } = exportSchema.parse(JSON.parse(body))
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
    response
      .writeHead(request.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' })
      .end('{}')
  })
  collector.listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint
  worker = await openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, 'tandem-worker')
})
afterAll(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  collector?.close()
})

const engine = engineForFile()
afterAll(async () => {
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await (await getReceiver().tracing).stop()
  await worker.stop()
  await getReceiver().queue.close()
  await getReceiver().database.end()
})
beforeEach(() => {
  spans = []
})

async function tell(id: string, ...products: string[]): Promise<void> {
  const { POST } = await import('../app/api/integrations/medusa/webhook/route.ts')
  const events = products.map((product) => ({ type: 'product.updated', data: { id: product } }))
  const body = JSON.stringify({ type: 'batch', data: { events } })
  const secrets = parseSecrets(process.env.MEDUSA_WEBHOOK_SECRET ?? '')
  const headers = signWebhook({ id, timestamp: new Date(), body, secrets })
  const answer = await POST(
    new Request('http://localhost/', { method: 'POST', body, headers: { ...headers } }),
  )
  expect(answer.status).toBe(202)
}
const work = () =>
  processLinks(medusaLane('product'), {
    ...engine.deps,
    trace: (batch, works, times) => tracePass(worker, batch, works, times),
  })
/** Answers what both processes tell once they have ended. */
async function told(count: number): Promise<Span[]> {
  await expect.poll(() => spans.length, { timeout: 15_000 }).toBe(count)
  return spans.toSorted((one, other) => Number(one.startTimeUnixNano - other.startTimeUnixNano))
}
function named(all: readonly Span[], name: string): Span {
  const span = all.find((each) => each.name === name)
  if (!span) throw new Error(`there is no span ${name}`)
  return span
}
const attribute = (span: Span, key: string) =>
  Object.values(span.attributes.find((each) => each.key === key)?.value ?? {})[0]

describe('a trace', () => {
  test('tells one story of a change: webhook, queue, decision and write', async () => {
    engine.medusa.putProduct('prod_1')
    await tell('story', 'prod_1')
    await work()
    const all = await told(5)
    expect(new Set(all.map(({ traceId }) => traceId)).size).toBe(1)
    const [webhook, pass] = [named(all, 'webhook medusa'), named(all, 'sync product')]
    expect(webhook.parentSpanId ?? '').toBe('')
    expect(pass.parentSpanId).toBe(webhook.spanId)
    const steps = ['queue', 'decide', 'write'].map((name) => named(all, name))
    for (const [place, step] of steps.entries()) {
      expect(step.parentSpanId).toBe(pass.spanId)
      const before = steps[place - 1]
      if (before) expect(step.startTimeUnixNano).toBe(before.endTimeUnixNano)
    }
    expect(attribute(pass, 'tandem.remote_id')).toBe('prod_1')
    expect(attribute(pass, 'tandem.outcome')).toBe('written')
    expect(attribute(named(all, 'decide'), 'tandem.writes')).toBe('create hub')
  })

  test('goes on in every attempt until it is done', async () => {
    const { SyncError } = await import('@tandem/sync-core')
    engine.medusa.putProduct('prod_2')
    engine.medusa.away = new SyncError('PEER_FAILED', 'answered 500')
    await tell('attempts', 'prod_2')
    await work()
    engine.medusa.away = null
    await engine.pool.query('update sync.links set next_attempt_at = null')
    await work()
    const all = await told(9)
    expect(new Set(all.map(({ traceId }) => traceId)).size).toBe(1)
    const passes = all.filter(({ name }) => name === 'sync product')
    expect(passes.map((pass) => attribute(pass, 'tandem.outcome'))).toEqual(
      expect.arrayContaining(['PEER_FAILED', 'written']),
    )
    expect(passes.map(({ status }) => status.message)).toContain('PEER_FAILED')
    const { rows } = await engine.pool.query(`select traceparents from sync.links where remote_id = 'prod_2'`)
    expect(rows).toEqual([{ traceparents: [] }])
  })

  test('of several webhooks about one record goes on with the first and names the others', async () => {
    engine.medusa.putProduct('prod_3')
    await tell('first', 'prod_3')
    await tell('second', 'prod_3')
    await tell('third', 'prod_3')
    await work()
    const all = await told(7)
    const webhooks = all.filter(({ name }) => name === 'webhook medusa')
    const pass = named(all, 'sync product')
    expect(pass.traceId).toBe(webhooks[0]?.traceId)
    expect(pass.links?.map(({ traceId }) => traceId)).toEqual(webhooks.slice(1).map(({ traceId }) => traceId))
  })

  test('begins with the edit where no webhook told of it', async () => {
    engine.medusa.putProduct('prod_4')
    await engine.hint('product', 'prod_4')
    await work()
    expect(named(await told(4), 'sync product').parentSpanId ?? '').toBe('')
  })

  test('holds ids and names, and nothing of what is in a record', () => {
    expect(raw).toContain('prod_1')
    expect(raw).not.toContain('KWD')
    expect(raw).not.toContain('Tidepool')
  })
})

test('without a collector nothing is told, and nothing is loaded', async () => {
  expect(await openTracing({}, 'tandem-worker')).toBe(NO_TRACING)
})
