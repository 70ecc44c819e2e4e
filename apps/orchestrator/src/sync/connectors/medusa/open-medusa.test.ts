import { randomUUID } from 'node:crypto'
import { parseSecrets, verifyWebhook } from '@tandem/signed-webhooks'
import { SyncError } from '@tandem/sync-core'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openMedusa } from './open-medusa.ts'

const url = 'http://medusa.test'
const secrets = parseSecrets(`whsec_${Buffer.alloc(32, 6).toString('base64')}`)
let connector = openMedusa({ url, secrets, timeoutMs: 500 })
const server = setupServer()

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  connector = openMedusa({ url, secrets, timeoutMs: 500 })
})
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const onRead = (answer: () => Response | Promise<Response>) =>
  server.use(http.post(`${url}/internal/sync/read`, answer))

async function failure(): Promise<SyncError> {
  const error = await connector.read('product', ['prod_1']).catch((thrown: unknown) => thrown)
  if (!(error instanceof SyncError)) throw new Error('expected a SyncError')
  return error
}

describe('a reading', () => {
  test('is signed over its raw bytes', async () => {
    server.use(
      http.post(`${url}/internal/sync/read`, async ({ request }) => {
        const body = new Uint8Array(await request.arrayBuffer())
        const verified = verifyWebhook({
          headers: (name) => request.headers.get(name),
          body,
          secrets,
          now: new Date(),
        })
        expect(verified.ok).toBe(true)
        return HttpResponse.json({ records: [{ id: 'prod_1', record: { a: 1 }, token: 't', marker: null }] })
      }),
    )
    const readings = await connector.read('product', ['prod_1'])
    expect(readings.get('prod_1')).toEqual({ record: { a: 1 }, token: 't', marker: null })
  })

  test('that leaves a record out is not taken for its deletion', async () => {
    onRead(() => HttpResponse.json({ records: [] }))
    expect(await failure()).toMatchObject({ code: 'PEER_ANSWER_INVALID', kind: 'defect' })
  })

  test.each([
    ['no connection', () => HttpResponse.error(), 'PEER_UNREACHABLE', 'transient'],
    ['a wrong secret', () => new HttpResponse(null, { status: 401 }), 'PEER_REFUSED', 'permanent'],
    ['500', () => new HttpResponse('<html>', { status: 500 }), 'PEER_FAILED', 'transient'],
    ['504 of a gateway', () => new HttpResponse(null, { status: 504 }), 'PEER_UNREACHABLE', 'transient'],
    ['429', () => new HttpResponse(null, { status: 429 }), 'PEER_BUSY', 'transient'],
    ['another shape', () => HttpResponse.json({ rows: [] }), 'PEER_ANSWER_INVALID', 'defect'],
    ['no JSON', () => new HttpResponse('ok'), 'PEER_ANSWER_INVALID', 'defect'],
  ] as const)('that meets %s is named by its cause', async (_, answer, code, kind) => {
    onRead(answer)
    expect(await failure()).toMatchObject({ code, kind })
  })

  test('that is never answered ends by its time-out', async () => {
    onRead(() => new Promise<Response>(() => {}))
    expect(await failure()).toMatchObject({ code: 'PEER_UNREACHABLE' })
  })

  test.each([
    ['seconds', 503, '7', 7_000],
    ['a date', 429, new Date(Date.now() + 3_600_000).toUTCString(), 300_000],
    ['a year', 429, '31536000', 300_000],
    ['no time', 429, 'soon', 0],
  ])(
    'that is told to come back after %s waits that long, five minutes at most',
    async (_, status, after, ms) => {
      onRead(() => new HttpResponse(null, { status, headers: { 'retry-after': after } }))
      expect(await failure()).toMatchObject({ code: 'PEER_BUSY', retryAfterMs: ms })
    },
  )

  test('that is told to come back later keeps every other call from being made until then', async () => {
    let calls = 0
    onRead(() => {
      calls++
      return new HttpResponse(null, { status: 429, headers: { 'retry-after': '1' } })
    })
    await failure()
    expect(connector.isResting()).toBe(true)
    await expect(connector.list('page', null, 1)).rejects.toMatchObject({ code: 'PEER_BUSY' })
    await failure()
    expect(calls).toBe(1)
    await expect.poll(() => connector.isResting(), { timeout: 2_000 }).toBe(false)
    await failure()
    expect(calls).toBe(2)
  })
})

describe('a write', () => {
  const write = (id: string) => ({
    ref: id,
    remoteId: id,
    expect: 't',
    fields: { content: {} },
    marker: { rev: 1, hash: 'h' },
  })

  test('says of each record what became of it', async () => {
    server.use(
      http.post(`${url}/internal/sync/apply`, () =>
        HttpResponse.json({
          results: [
            { id: 'prod_1', outcome: 'applied' },
            { id: 'prod_2', outcome: 'stale' },
            { id: 'prod_3', outcome: 'missing' },
            { id: 'prod_4', outcome: 'expired' },
            { id: 'prod_5', outcome: 'failed', code: 'RECORD_INVALID', message: 'no room' },
          ],
        }),
      ),
    )
    const ids = ['prod_1', 'prod_2', 'prod_3', 'prod_4', 'prod_5']
    const outcomes = await connector.write('product-content', ids.map(write), new Date())
    expect(Object.fromEntries(outcomes)).toEqual({
      prod_1: { outcome: 'applied' },
      prod_2: { outcome: 'contended' },
      prod_3: { outcome: 'contended' },
      prod_4: { outcome: 'contended' },
      prod_5: { outcome: 'failed', code: 'RECORD_INVALID', message: 'no room' },
    })
  })

  test('of what is unpublished empties the content and nothing else', async () => {
    let sent: unknown
    server.use(
      http.post(`${url}/internal/sync/apply`, async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ results: [{ id: 'prod_1', outcome: 'applied' }] })
      }),
    )
    const id = `prod_${randomUUID().slice(0, 8)}`
    await connector.write('product-content', [{ ...write(id), fields: null }], new Date(0))
    expect(sent).toMatchObject({
      items: [{ id, data: { content: {} }, deadline: '1970-01-01T00:00:00.000Z' }],
    })
  })

  test('of long pages travels in calls that the other side accepts, and is answered as one', async () => {
    const calls: string[][] = []
    server.use(
      http.post(`${url}/internal/sync/apply`, async ({ request }) => {
        const body = await request.text()
        expect(Buffer.byteLength(body)).toBeLessThan(4 * 1024 * 1024)
        const items: { id: string }[] = JSON.parse(body).items
        calls.push(items.map((item) => item.id))
        return HttpResponse.json({ results: items.map(({ id }) => ({ id, outcome: 'applied' })) })
      }),
    )
    // Two bytes a letter.
    const blocks = [{ type: 'richText', html: 'ص'.repeat(400_000) }]
    const content = { ar: { title: 'شروط', description: null, blocks } }
    const fields = { tenant_id: 'ten_1', store_id: 'tstore_1', slug: 'terms', content }
    const ids = ['page_1', 'page_2', 'page_3', 'page_4', 'page_5']
    const outcomes = await connector.write(
      'page',
      ids.map((id) => ({ ...write(id), fields })),
      new Date(),
    )
    expect(calls).toEqual([['page_1', 'page_2'], ['page_3', 'page_4'], ['page_5']])
    expect([...outcomes.keys()]).toEqual(ids)
  })
})

test('a page of ids asks for what comes after the last one', async () => {
  let asked: unknown
  server.use(
    http.post(`${url}/internal/sync/list`, async ({ request }) => {
      asked = await request.json()
      return HttpResponse.json({ ids: ['prod_2', 'prod_3'], asOf: '2026-01-01T00:00:00.000Z' })
    }),
  )
  expect(await connector.list('product', 'prod_1', 2)).toEqual(['prod_2', 'prod_3'])
  expect(asked).toEqual({ entity: 'product', after: 'prod_1', limit: 2 })
  const since = new Date(0)
  expect(await connector.listChanged('product', since, 'prod_1', 2)).toEqual({
    ids: ['prod_2', 'prod_3'],
    asOf: new Date('2026-01-01T00:00:00.000Z'),
  })
  expect(asked).toEqual({ entity: 'product', after: 'prod_1', limit: 2, changedSince: since.toISOString() })
})
