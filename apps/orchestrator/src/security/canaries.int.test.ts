import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Entity, readRequestSchema } from '@tandem/contracts/sync'
import { startTestServices } from '@tandem/dev-services'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import { Redis } from 'ioredis'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { deliverFrom as deliverFromDataset } from '../sync/connectors/sanity/fake/deliver.ts'
import { FakeSanity } from '../sync/connectors/sanity/fake/fake-sanity.ts'
import { make } from '../sync/connectors/sanity/fake/studio.ts'
import { seal } from '../sync/connectors/sealed-settings.ts'
import { deliverFrom as deliver } from '../sync/connectors/stripe/fake/deliver.ts'
import { FakeStripe } from '../sync/connectors/stripe/fake/fake-stripe.ts'
import { createProduct, updateProduct } from '../sync/connectors/stripe/fake/products.ts'
import { openDatabase } from '../sync/ledger/database.ts'
import { cloneDatabase } from '../sync/test-support/cloned-database.ts'
import { FakeMedusa } from '../sync/test-support/fake-medusa.ts'
import { variables } from '../sync/test-support/variables.ts'

/** In every personal value that goes through the engine. */
const PERSONAL = 'zq7person'
/** In what is sold: nobody's secret, and in the history of what was changed, but in no log and no queue. */
const GOODS = 'zq7goods'
/** In every secret; signing secrets travel as base64 as well. */
const SECRET = 'zq7secret'
const inBase64 = (name: string) => Buffer.from(`${SECRET}-${name}-`.padEnd(36, '.')).toString('base64')

const SOON = { timeout: 30_000, interval: 100 }
const medusa = new FakeMedusa()
/** Answers the next calls of `apply` with this status, and what it was sent. */
let refuseWith: number | undefined
let output = ''
let environment: Record<string, string>
let pool: pg.Pool
let redis: Redis
let medusaServer: Server
let engine: ChildProcess
let address: string
const commands: string[] = []
/** Under which Medusa was called. */
const requestIds = new Set<string>()
const closing: (() => unknown)[] = []

beforeAll(async () => {
  const database = await cloneDatabase()
  const services = await startTestServices({ databaseUrl: database.url })
  closing.push(database.drop, services.stop)
  pool = openDatabase(database.url, () => {})
  // Hints are gone as soon as they are folded: their copies stay.
  await pool.query(`create table hints_seen (text text);
    create function keep_hint() returns trigger language plpgsql as
      $$ begin insert into hints_seen values (new::text); return null; end $$;
    create trigger keep_hint after insert on sync.hints for each row execute function keep_hint()`)
  redis = new Redis(services.redisUrl)
  // ioredis breaks when a monitored command comes with the answer to MONITOR, as this client's own first ones might.
  await redis.ping()
  const monitor = await redis.monitor()
  monitor.on('monitor', (_, parts: string[]) => commands.push(parts.join(' ')))
  medusaServer = await serveMedusa()
  environment = secretsOf(database.url, services.redisUrl)
  engine = startEngine(environment)
  await vi.waitFor(() => expect(output).toContain('listening on'), SOON)
  address = `http://127.0.0.1:${/listening on (\d+)/.exec(output)?.[1]}`
  closing.unshift(
    () => pool.end(),
    () => redis.disconnect(),
    () => monitor.disconnect(),
    () => medusaServer.close(),
  )
})
afterAll(async () => {
  if (engine?.exitCode === null) {
    engine.kill('SIGTERM')
    await once(engine, 'exit')
  }
  for (const close of closing) await close()
})

function secretsOf(databaseUrl: string, redisUrl: string): Record<string, string> {
  const given = {
    ...variables(databaseUrl),
    REDIS_URL: redisUrl,
    MEDUSA_BACKEND_URL: `http://127.0.0.1:${(medusaServer.address() as AddressInfo).port}`,
    STOREFRONT_URL: 'http://127.0.0.1:1',
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (value.startsWith('whsec_')) return [name, `whsec_${inBase64(name)}`]
      return [name, /TOKEN|SECRET/.test(name) ? `${SECRET}-${name}` : value]
    }),
  )
}

function startEngine(env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'canary-process.ts')], {
    env: { ...process.env, ...env, NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON' },
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return child
}

/** The fake behind real HTTP, as a careless peer: its refusals repeat all that they were sent. */
async function serveMedusa(): Promise<Server> {
  const server = createServer(async (incoming, outgoing) => {
    let text = ''
    for await (const chunk of incoming) text += chunk
    requestIds.add(String(incoming.headers['x-request-id']))
    const { answer, status } = await answerOf(incoming.url ?? '', JSON.parse(text)).catch(() => ({
      status: 500,
      answer: { records: [...medusa.records] },
    }))
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function answerOf(path: string, body: { entity: Entity; items?: Item[] }) {
  if (path.endsWith('/read')) {
    const { entity, ids } = readRequestSchema.parse(body)
    const records = [...(await medusa.read(entity, ids))].map(([id, reading]) => ({ id, ...reading }))
    return { status: 200, answer: { records } }
  }
  if (path.endsWith('/list')) return { status: 200, answer: { ids: [], asOf: new Date().toISOString() } }
  if (refuseWith) return { status: refuseWith, answer: { sent: body, why: `${PERSONAL} is not welcome` } }
  const items = body.items ?? []
  const writes = items.map(({ id, data, ...rest }) => ({
    ref: id,
    remoteId: id,
    fields: { ...whole(id), ...data },
    ...rest,
  }))
  const outcomes = await medusa.write(body.entity, writes, new Date(Date.now() + 60_000))
  const results = [...outcomes].map(([id, { outcome }]) => ({
    id,
    outcome: outcome === 'contended' ? 'stale' : outcome,
  }))
  return { status: 200, answer: { results } }
}
type Item = { id: string; data: object; expect: string; marker: { rev: number; hash: string } }
/** The test server's own. One that is a word like any other would be found everywhere. */
function passwordOf(url = ''): string | undefined {
  const password = decodeURIComponent(new URL(url).password)
  return password.length >= 16 ? password : undefined
}
const whole = (id: string) => Object(medusa.records.get(id))

const person = (id: string, more: object = {}) => ({
  id,
  email: `${PERSONAL}@people.test`,
  first_name: `${PERSONAL} first`,
  last_name: `${PERSONAL} last`,
  phone: `+44 ${PERSONAL}`,
  company_name: `${PERSONAL} Ltd`,
  vat_number: `GB${PERSONAL}`,
  has_account: true,
  addresses: [],
  ...more,
})
const home = {
  first_name: PERSONAL,
  last_name: PERSONAL,
  company: PERSONAL,
  address_1: `${PERSONAL} Row`,
  address_2: null,
  city: PERSONAL,
  province: null,
  postal_code: PERSONAL,
  country_code: 'gb',
  phone: PERSONAL,
}
const order = (id: string, customer: string) => ({
  id,
  display_id: 1,
  status: 'pending',
  payment_status: 'not_paid',
  fulfillment_status: 'not_fulfilled',
  customer_id: customer,
  email: `${PERSONAL}@people.test`,
  currency_code: 'kwd',
  total: 12.375,
  tenant_id: null,
  placed_at: '2026-01-02T03:04:05.678+00:00',
  items: [],
  shipping_address: home,
  billing_address: home,
  metadata: { note: PERSONAL },
})

const REQUEST_ID = 'c0ffee00-0000-4000-8000-000000000000'
let serial = 0
async function send(path: string, body: object, key: string): Promise<number> {
  const text = JSON.stringify(body)
  const secrets = parseSecrets(environment[key] ?? `whsec_${Buffer.alloc(32).toString('base64')}`)
  const signature = signWebhook({ id: `canary-${++serial}`, timestamp: new Date(), body: text, secrets })
  const headers = { ...signature, 'x-request-id': serial % 2 ? PERSONAL : REQUEST_ID }
  return (await fetch(`${address}${path}`, { method: 'POST', headers, body: text })).status
}
/** With all that is known of the record, as a sender may that knows no better. */
const tell = (entity: Entity, record: { id: string }) =>
  send(
    '/api/integrations/medusa/webhook',
    { type: `${entity}.updated`, data: record },
    'MEDUSA_WEBHOOK_SECRET',
  )

async function arrive(entity: 'customer' | 'order', record: { id: string }): Promise<void> {
  medusa.records.set(record.id, Object(record))
  expect(await tell(entity, record)).toBe(202)
  await vi.waitFor(async () => expect(await outcomesOf(record.id)).toContain('created'), SOON)
}
async function outcomesOf(id: string): Promise<string[]> {
  const { rows } = await pool.query('select outcome from sync_jobs where remote_id = $1 order by id', [id])
  return rows.map((row) => row.outcome)
}

describe('personal data goes both ways', () => {
  test('and arrives', async () => {
    await arrive('customer', person('cus_1'))
    await arrive('order', order('order_1', 'cus_1'))
    await pool.query(`update customers set phone = '${PERSONAL} from Payload' where medusa_id = 'cus_1'`)
    await pool.query(
      `update orders set shipping_address_city = '${PERSONAL} city' where medusa_id = 'order_1'`,
    )
    await vi.waitFor(() => expect(whole('cus_1').phone).toBe(`${PERSONAL} from Payload`), SOON)
    await vi.waitFor(() => expect(whole('order_1').shipping_address.city).toBe(`${PERSONAL} city`), SOON)
  })

  test('with a form: taken, refused, and when it can’t be kept', async () => {
    const { rows } = await pool.query(
      `with tenant as (insert into tenants (medusa_id, handle, name) values ('ten_1', 'alder', 'Alder') returning id),
         store as (insert into stores (medusa_id, handle, name, tenant_id)
           select 'store_1', 'shop', 'Shop', id from tenant returning id),
         form as (insert into forms (title, tenant_id) select 'Contact', id from tenant returning id),
         field as (insert into forms_blocks_email (_order, _parent_id, _path, id, name)
           select 1, id, 'fields', 'field_1', 'email' from form),
         page as (insert into pages (slug, store_id, tenant_id, _status)
           select 'contact', store.id, tenant.id, 'published' from store, tenant returning id)
       insert into pages_blocks_form (_order, _parent_id, _path, id, form_id)
         select 1, page.id, 'blocks', 'block_1', form.id from page, form returning form_id as form`,
    )
    const submission = (email: string, page = 'contact') => ({
      key: randomUUID(),
      store: 'shop',
      page,
      form: rows[0].form,
      locale: 'en',
      values: { email, more: PERSONAL },
    })
    const submit = (body: object, key = 'STOREFRONT_FORMS_SECRET') =>
      send('/api/storefront/submissions', body, key)
    expect(await submit(submission(`${PERSONAL}@people.test`))).toBe(200)
    expect(await submit(submission(PERSONAL))).toBe(200)
    expect(await submit(submission(`${PERSONAL}@people.test`, `${PERSONAL}\u0000`))).toBe(503)
    expect(await submit({ values: PERSONAL })).toBe(400)
    expect(await submit(submission(PERSONAL), 'nobody’s')).toBe(401)
    const kept = await pool.query('select field, value from form_submissions_submission_data')
    expect(kept.rows).toEqual([{ field: 'email', value: `${PERSONAL}@people.test` }])
  })

  test('in webhooks, also refused ones', async () => {
    const dashboard = '/api/webhooks/medusa/customers'
    const medusaRoute = '/api/integrations/medusa/webhook'
    const { id, email, ...rest } = person('cus_1')
    expect(await send(dashboard, { id, email, ...rest }, 'DASHBOARD_WEBHOOK_SECRET')).toBe(202)
    expect(await send(dashboard, { email, ...rest }, 'DASHBOARD_WEBHOOK_SECRET')).toBe(400)
    expect(await send(medusaRoute, { type: PERSONAL, data: rest }, 'MEDUSA_WEBHOOK_SECRET')).toBe(400)
    expect(await send(medusaRoute, { type: 'customer.updated', data: rest }, 'nobody’s')).toBe(401)
  })

  test('into a conflict', async () => {
    await arrive('customer', person('cus_2'))
    medusa.records.set('cus_2', person('cus_2', { last_name: `${PERSONAL} M` }))
    await pool.query(`update customers set last_name = '${PERSONAL} P' where medusa_id = 'cus_2'`)
    await vi.waitFor(async () => {
      const { rows } = await pool.query(`select loser_value from sync_conflicts where remote_id = 'cus_2'`)
      expect(rows).toEqual([{ loser_value: `${PERSONAL} P` }])
    }, SOON)
  })

  test.each([
    ['a shape that is not Medusa’s', { has_account: PERSONAL }],
    ['a text that no database takes', { last_name: `${PERSONAL}\u0000` }],
  ])('and is refused here: %s', async (_, more) => {
    const id = `cus_bad_${++serial}`
    await arrive('customer', person(id))
    medusa.records.set(id, person(id, more))
    await tell('customer', person(id))
    await vi.waitFor(async () => expect(await outcomesOf(id)).toContain('parked'), SOON)
  })

  test.each([
    [403, 'parked'],
    [422, 'parked'],
    [500, 'retry'],
    [502, 'retry'],
  ])('and is refused by Medusa with %i', async (status, outcome) => {
    const id = `cus_${status}`
    await arrive('customer', person(id))
    refuseWith = status
    await pool.query(`update customers set company = '${PERSONAL} & Sons' where medusa_id = $1`, [id])
    await vi.waitFor(async () => expect(await outcomesOf(id)).toContain(outcome), SOON)
    refuseWith = undefined
  })
})

describe('between Stripe, Payload and Sanity', () => {
  const [stripe, sanity] = [new FakeStripe(), new FakeSanity()]
  const account = stripe.open('acct_1canary')
  const dataset = sanity.open('canary')
  const nameOf = async (name: string) => {
    const { rows } = await pool.query('select stripe_id from billing_products where name = $1', [name])
    return rows.map(({ stripe_id }) => stripe_id)
  }
  afterAll(() => {
    stripe.close()
    sanity.close()
  })

  async function connect(id: string, platform: string, settings: object, billedBy: string | null = null) {
    await pool.query(
      `insert into integrations (id, name, platform, tenant_id, account, settings, is_active, billed_by_id, created_at,
         updated_at)
       select $1, $1, $2, id, $3, $4, true, $5, now(), now() from tenants where medusa_id = 'ten_billed'`,
      [id, platform, id, seal([environment.INTEGRATIONS_SECRET ?? ''], id, settings), billedBy],
    )
  }

  test('products come and go', async () => {
    await pool.query(
      `insert into tenants (medusa_id, handle, name, updated_at, created_at)
       values ('ten_billed', 'billed', 'Billed', now(), now())`,
    )
    const origin = randomUUID()
    const key = `rk_test_${SECRET}ofthecanary`
    account.keys.clear()
    account.keys.set(key, null)
    account.limits = { total: 10_000, endpoint: 10_000 }
    const hook = account.addEndpoint(`${address}/api/stripe/webhook`)
    const signing = `whsec_${SECRET}ofthecanary`
    account.endpoints.set(hook.id, { ...hook, secret: signing })
    const token = `sk${SECRET}ofthecanary`
    dataset.tokens.clear()
    dataset.tokens.set(token, new Set(['read', 'write']))
    const studio = dataset.addHook(`${address}/api/sanity/webhook`)
    const shared = `${SECRET}-of-the-studio`
    dataset.hooks.splice(0, 1, { ...studio, secret: shared })
    createProduct(account, { name: `${GOODS} mug`, metadata: { note: GOODS } })
    await connect('stripe-canary', 'stripe', {
      ...{ account: account.id, secretKey: key, webhookSecrets: [signing], origin },
      endpoint: await stripe.listen(),
    })
    await connect(
      'sanity-canary',
      'sanity',
      {
        ...{ projectId: dataset.projectId, dataset: dataset.name, apiVersion: '2025-02-19', token },
        ...{ webhookSecrets: [shared], origin, endpoint: await sanity.listen() },
      },
      'stripe-canary',
    )
    await vi.waitFor(async () => expect(await nameOf(`${GOODS} mug`)).toHaveLength(1), SOON)
    await vi.waitFor(
      () => expect([...dataset.documents.values()].map(({ name }) => name)).toEqual([`${GOODS} mug`]),
      SOON,
    )
    // Told by webhooks from now on.
    deliver(account)
    deliverFromDataset(dataset)
    const [product] = account.products.keys()
    updateProduct(account, product ?? '', { name: `${GOODS} cup` })
    await vi.waitFor(async () => expect(await nameOf(`${GOODS} cup`)).toHaveLength(1), SOON)
    make(dataset, 'made-there', 'product', { name: `${GOODS} bowl`, active: true })
    const names = () => [...account.products.values()].map(({ name }) => name)
    await vi.waitFor(() => expect(names()).toContain(`${GOODS} bowl`), SOON)
  }, 90_000)

  test('and are refused: by shape, and with keys that were taken away', async () => {
    const headers = { 'stripe-signature': `t=1,v1=${SECRET}` }
    const body = JSON.stringify({ id: 'evt_1', data: { object: { name: GOODS } } })
    expect((await fetch(`${address}/api/stripe/webhook`, { method: 'POST', headers, body })).status).toBe(401)
    expect((await fetch(`${address}/api/sanity/webhook`, { method: 'POST', body })).status).toBe(401)
    make(dataset, 'of-no-shape', 'product', { name: [GOODS], active: true })
    await vi.waitFor(async () => expect(await outcomesOf('of-no-shape')).toContain('parked'), SOON)
    account.keys.clear()
    dataset.tokens.clear()
    await pool.query(`update billing_products set description = $1`, [`${GOODS} of clay`])
    await vi.waitFor(async () => {
      const { rows } = await pool.query(
        `select id from integrations where stopped_because is not null order by id`,
      )
      expect(rows.map(({ id }) => id)).toEqual(['sanity-canary', 'stripe-canary'])
    }, SOON)
  }, 90_000)
})

describe('afterwards there is none of it, and no secret', () => {
  const leaks = (text: string) => {
    const inConnections = ['DATABASE_URL', 'REDIS_URL'].map((name) => passwordOf(environment[name]))
    const signing = Object.keys(environment).map(inBase64)
    const canaries = [PERSONAL, GOODS, SECRET, ...signing, ...inConnections]
    return canaries.filter((canary) => canary !== undefined && text.includes(canary))
  }

  test('in what the engine has printed', async () => {
    engine.kill('SIGTERM')
    await once(engine, 'exit')
    expect(output).toContain('webhook refused')
    expect(output).toContain('"lane":"medusa/customer"')
    expect(output).toContain('stopped')
    // Every second one came with an id that is one.
    expect(output).toContain(`"requestId":"${REQUEST_ID}"`)
    const lines = output.split('\n').filter((line) => line.includes('"msg":"batch"'))
    expect(lines.some((line) => /"job":"\d+"/.test(line))).toBe(true)
    expect(lines.some((line) => [...requestIds].some((id) => line.includes(`"requestId":"${id}"`)))).toBe(
      true,
    )
    expect(leaks(output)).toEqual([])
  })

  test('in Redis: no key, no value, no command', async () => {
    const keys = await redis.keys('*')
    const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)))
    expect(keys.join()).toContain('tandem:sync:completed')
    expect(commands.join('\n')).toContain('{"integration":"medusa","entity":"customer"}')
    for (const text of [keys.join('\n'), ...dumps.map(String), commands.join('\n')])
      expect(leaks(text)).toEqual([])
  })

  test.each([
    ['history', 'select j::text from sync_jobs j'],
    ['webhooks', 'select w::text from webhook_logs w'],
    ['hints', 'select text from hints_seen'],
    [
      'links’ errors',
      'select concat(error_code, error_message, reason, requested_by) as text from sync.links',
    ],
    ['drift', 'select d::text from sync.drift d'],
    ['audit', 'select a::text from sync.operator_actions a'],
    [
      'what integrations say',
      `select concat(id, name, account, stopped_because, settings::text) as text from integrations
       union all select concat(l.entity, l.error) from sync.lanes l
       union all select concat(r.error, r.cursor) from sync.reconcile_runs r`,
    ],
  ])('in %s', async (what, query) => {
    const { rows } = await pool.query(query)
    if (!['drift', 'audit'].includes(what)) expect(rows.length).toBeGreaterThan(3)
    expect(leaks(JSON.stringify(rows))).toEqual(what === 'history' ? [GOODS] : [])
  })

  test('but it is where it belongs: documents, what was sent, conflicts, and what both sides last agreed on', async () => {
    const tables = [
      'customers',
      'orders',
      'sync_conflicts',
      'sync.links',
      'form_submissions_submission_data',
      'billing_products',
    ]
    for (const table of tables) {
      const { rows } = await pool.query(`select t::text from ${table} t`)
      const found = leaks(JSON.stringify(rows))
      expect(found.length).toBeGreaterThan(0)
      expect([PERSONAL, GOODS]).toEqual(expect.arrayContaining(found))
    }
  })
})
