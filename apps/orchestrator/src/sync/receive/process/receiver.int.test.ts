import { connect } from 'node:net'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import { attacks } from '@tandem/signed-webhooks/attacks'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../ledger/database.ts'
import { cloneDatabase } from '../../test-support/cloned-database.ts'
import { variables } from '../../test-support/variables.ts'
import { MAX_WEBHOOK_BYTES } from '../accept-event.ts'

const secret = (fill: number) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`
const [medusa, dashboard, foreign] = [secret(1), secret(2), secret(3)]
const ROUTES = [
  {
    path: '/api/integrations/medusa/webhook',
    secrets: parseSecrets(medusa),
    body: '{"type":"product.updated","data":{"id":"prod_1","note":"~"}}',
    wrongShape: '{"type":"product.exploded","data":{"id":"prod_1"}}',
  },
  ...[
    '{"id":"cus_1","email":"a@people.test","note":"~"}',
    '{"id":"order_1","total":1,"note":"~"}',
    '{"id":"prod_1","title":"A","note":"~"}',
  ].map((body, at) => ({
    path: `/api/webhooks/medusa/${['customers', 'orders', 'products'][at]}`,
    secrets: parseSecrets(dashboard),
    body,
    wrongShape: '{"email":"a@people.test"}',
  })),
]

let pool: pg.Pool
let drop: () => Promise<void>
let receiver: { port: number; stop(): Promise<void> }
let url: string

beforeAll(async () => {
  const database = await cloneDatabase()
  drop = database.drop
  Object.assign(process.env, variables(database.url), {
    MEDUSA_WEBHOOK_SECRET: medusa,
    DASHBOARD_WEBHOOK_SECRET: dashboard,
    RATE_LIMIT_REFUSALS: '150',
    // Counted apart from what other files have refused.
    REDIS_URL: new URL('/1', process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:1').href,
  })
  pool = openDatabase(database.url, () => {})
  const { startReceiver } = await import('./start-receiver.ts')
  receiver = await startReceiver(0)
  url = `http://127.0.0.1:${receiver.port}`
})
afterAll(async () => {
  await pool?.end()
  await drop?.()
})

const traces = async () =>
  (
    await pool.query(`select (select count(*)::int from sync.hints) as hints,
      (select count(*)::int from webhook_logs where status <> 'refused') as accepted`)
  ).rows[0]
function post(route: (typeof ROUTES)[number], id: string) {
  const headers = signWebhook({ id, timestamp: new Date(), body: route.body, secrets: route.secrets })
  return fetch(url + route.path, { method: 'POST', headers, body: route.body })
}

describe.each(ROUTES)('$path', (route) => {
  const every = attacks({ ...route, maxBytes: MAX_WEBHOOK_BYTES, foreign: parseSecrets(foreign) })
  test.each(every)('refuses $name, and nothing comes of it', async (attack) => {
    const before = await traces()
    const response = await fetch(url + route.path, { method: 'POST', ...attack.request() })
    expect(await response.json()).toMatchObject({ error: { code: attack.code } })
    expect(response.status).toBe(attack.status)
    expect(await traces()).toEqual(before)
  })

  test('has what it accepts stored when it answers, and a replay does nothing more', async () => {
    const before = await traces()
    const id = `once-${route.path.split('/').at(-1)}`
    const first = await post(route, id)
    expect([first.status, await first.json()]).toEqual([202, { accepted: true, duplicate: false }])
    expect(await traces()).toEqual({ hints: before.hints + 1, accepted: before.accepted + 1 })
    expect(await (await post(route, id)).json()).toEqual({ accepted: true, duplicate: true })
    expect((await traces()).hints).toBe(before.hints + 1)
  })
})

test('of many at once each is answered for itself and stored', async () => {
  const [route] = ROUTES
  if (!route) throw new Error('there is no route')
  const before = await traces()
  const ids = Array.from({ length: 300 }, (_, n) => `burst_${n % 250}`)
  const answers = await Promise.all(ids.map(async (id) => (await post(route, id)).json()))
  expect(answers.filter(({ duplicate }) => duplicate === false)).toHaveLength(250)
  expect(await traces()).toEqual({ hints: before.hints + 250, accepted: before.accepted + 250 })
})

test('a body without end is refused as soon as it is too large, and then cut off', async () => {
  const socket = connect(receiver.port, '127.0.0.1')
  socket.write(`POST ${ROUTES[0]?.path} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`)
  const chunk = Buffer.alloc(65_536, 0x20)
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => {})
  const closed = new Promise((resolve) => socket.on('close', resolve))
  const feeding = setInterval(
    () => socket.write(Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')])),
    5,
  )
  await closed
  clearInterval(feeding)
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
})

test.each([
  ['GET', '/api/integrations/medusa/webhook', 405],
  ['POST', '/api/health', 405],
  ['POST', '/api/queue/stats', 404],
  ['GET', '/admin', 404],
])('%s %s is %d: nothing is served but the webhooks and the health', async (method, path, status) => {
  expect((await fetch(url + path, { method })).status).toBe(status)
})

test('the health says what answers', async () => {
  const { checks } = await (await fetch(`${url}/api/health`)).json()
  expect(checks).toMatchObject({ database: 'ok' })
})

test('who is refused too often is told to wait, and what is signed still passes', async () => {
  const [route] = ROUTES
  if (!route) throw new Error('there is no route')
  const refused = async () => (await fetch(url + route.path, { method: 'POST', body: '{}' })).status
  const statuses = await Promise.all(Array.from({ length: 160 }, refused))
  expect(statuses).toContain(429)
  expect((await post(route, 'still-passes')).status).toBe(202)
})

test('stopping lets what was sent be answered, and takes nothing new', async () => {
  const [route] = ROUTES
  if (!route) throw new Error('there is no route')
  const underWay = Promise.all(Array.from({ length: 20 }, (_, n) => post(route, `last_${n}`)))
  await expect
    .poll(async () => (await pool.query(`select from webhook_logs where webhook_id like 'last%'`)).rowCount)
    .toBeGreaterThan(0)
  await receiver.stop()
  for (const { status } of await underWay) expect(status).toBe(202)
  await expect(post(route, 'too-late')).rejects.toThrow()
})
