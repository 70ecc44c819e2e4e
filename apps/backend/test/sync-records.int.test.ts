import { createServer, type Server } from 'node:http'
import { Modules } from '@medusajs/framework/utils'
import { type RecordQuestion, recordQuestionSchema } from '@tandem/contracts/operators'
import { jsonOf, verifyWebhook } from '@tandem/signed-webhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'

/** The orchestrator's route for questions about records: what it was asked, and what it answers. */
let orchestrator: Server
let asked: RecordQuestion[]
let answer: { status: number; body: unknown }
let backend: TestBackend

const sync = {
  integration: 'medusa',
  entity: 'product',
  remoteId: 'prod_1',
  medusaId: 'prod_1',
  state: 'in-step',
  attempts: 0,
  openConflicts: 0,
  lastSync: [{ direction: 'medusa-to-payload', at: '2026-01-02T03:04:05.678Z' }],
  error: null,
  history: [],
}
const state = { sync, payloadUrl: 'http://payload.test/admin/collections/products/7' }

beforeAll(async () => {
  backend = await testBackend()
  orchestrator = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const headers = (name: string) => request.headers[name]?.toString()
    const verified = verifyWebhook({ headers, body, secrets: backend.webhookSecrets, now: new Date() })
    const isOurs = verified.ok && request.url === '/api/integrations/medusa/records'
    if (isOurs) asked.push(recordQuestionSchema.parse(jsonOf(body)))
    response.writeHead(isOurs ? answer.status : 401, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isOurs ? answer.body : {}))
  })
  const { port } = new URL(String(process.env.PAYLOAD_CMS_URL))
  await new Promise<void>((resolve) => orchestrator.listen(Number(port), resolve))
})
afterAll(() => orchestrator?.close())
beforeEach(() => {
  asked = []
  answer = { status: 200, body: state }
})

describe('a record’s sync in Medusa’s admin', () => {
  it('is asked of the orchestrator, signed', async () => {
    const { status, body } = await backend.admin('GET', '/sync/product/prod_1')
    expect([status, body]).toEqual([200, state])
    expect(asked).toEqual([{ ask: 'state', entity: 'product', id: 'prod_1' }])
  })

  it('says what would change without asking for it', async () => {
    answer.body = { preview: null }
    expect(await backend.admin('GET', '/sync/customer/cus_1/preview')).toMatchObject({
      status: 200,
      body: { preview: null },
    })
    expect(asked).toEqual([{ ask: 'preview', entity: 'customer', id: 'cus_1' }])
  })

  it('is asked for in the name of whoever is signed in, and never by their address', async () => {
    answer.body = { asked: true }
    expect((await backend.admin('POST', '/sync/order/order_1')).status).toBe(202)
    const users = backend.container.resolve(Modules.USER)
    const [user] = await users.listUsers({ email: 'tester@tandem.test' })
    await users.updateUsers({ id: user?.id ?? '', first_name: 'Ona', last_name: 'Reed' })
    await backend.admin('POST', '/sync/order/order_1')
    await users.updateUsers({ id: user?.id ?? '', first_name: null, last_name: null })
    expect(asked.map((question) => question.ask === 'sync' && question.person)).toEqual([
      'somebody at Medusa’s admin',
      'Ona Reed',
    ])
  })

  it('that neither system has is not found', async () => {
    answer.body = { asked: false }
    expect((await backend.admin('POST', '/sync/product/prod_none')).status).toBe(404)
    expect((await backend.admin('GET', '/sync/teapot/prod_1')).status).toBe(404)
    expect((await backend.admin('GET', '/sync/product/prod%20_1')).status).toBe(404)
  })

  it.each([
    [
      'a refusal',
      { status: 503, body: { error: { code: 'PEER_BUSY', message: 'wait' } } },
      'PEER_BUSY: wait',
    ],
    ['another shape', { status: 200, body: { sync: 'yes' } }, 'another shape'],
    ['no JSON at all', { status: 502, body: 'gateway' }, 'answered 502'],
  ])('says what is wrong when the answer is %s', async (_, wrong, message) => {
    answer = wrong
    const { status, body } = await backend.admin('GET', '/sync/product/prod_1')
    expect(status).toBe(503)
    expect(body.message).toContain(message)
  })

  it('says that the orchestrator is away', async () => {
    await new Promise((resolve) => orchestrator.close(resolve))
    const { status, body } = await backend.admin('GET', '/sync/product/prod_1')
    expect(status).toBe(503)
    expect(body.message).toContain('does not answer')
    const { port } = new URL(String(process.env.PAYLOAD_CMS_URL))
    await new Promise<void>((resolve) => orchestrator.listen(Number(port), resolve))
  })

  it.each(['GET', 'POST'])('is for nobody who is not signed in: %s', async (method) => {
    const { status } = await call(`${backend.url}/admin/sync/product/prod_1`, { method })
    expect(status).toBe(401)
    expect(asked).toEqual([])
  })
})
