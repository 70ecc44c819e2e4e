import { globSync } from 'node:fs'
import { join } from 'node:path'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { openApiDocument, ROUTES, type Route } from '@tandem/contracts/openapi'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import { SyncError } from '@tandem/sync-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { stopIntegration } from '../integrations/stop-integration.ts'
import { CONNECTORS } from '../sync/connectors/registry.ts'
import { FakeSanity } from '../sync/connectors/sanity/fake/fake-sanity.ts'
import { signedByShop } from '../sync/connectors/shopify/fake/fake-shop.ts'
import { FakeShopify } from '../sync/connectors/shopify/fake/fake-shopify.ts'
import { FakeStripe } from '../sync/connectors/stripe/fake/fake-stripe.ts'
import { signature } from '../sync/connectors/stripe/fake/signature.ts'
import { backOfficeConnector } from '../sync/test-support/back-office/connector.ts'
import { signedByOffice } from '../sync/test-support/back-office/fake-back-office.ts'
import { connectAccount } from '../sync/test-support/connected-account.ts'
import { connectDataset } from '../sync/test-support/connected-dataset.ts'
import { connectShop } from '../sync/test-support/connected-shop.ts'
import { engineForFile } from '../sync/test-support/engine-fixture.ts'
import { createPerson, PASSWORD } from '../test-support/two-tenants.ts'

const app = join(import.meta.dirname, '../app/api')
const isHandler = (value: unknown): value is Handler => typeof value === 'function'
type Handler = (request: Request, context: { params: Promise<Example['params']> }) => Promise<Response>

/** What a route is called with. */
type Example = {
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  readonly body?: object
}

const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method.toUpperCase()} ${path}`
const fileOf = (path: string) => `${path.replace('/api/', '').replace(/\{(\w+)\}/g, '[$1]')}/route.ts`

const engine = engineForFile()
let session: string
let links: string[]
let conflict: string
let run: string

const shopify = new FakeShopify()
const shop = shopify.open('alder.myshopify.com')
const stripe = new FakeStripe()
const account = stripe.open('acct_1openapi')
let billed: { entity: string; document: string }
const eventOfNobody = { id: 'evt_1', type: 'charge.succeeded', data: { object: { id: 'ch_1' } } }
let stripeSecret: string
const sanity = new FakeSanity()
const dataset = sanity.open('openapi')
let sanitySecret: string
const OFFICE = { url: 'http://localhost:1', key: 'office-key' }

/** In the order of the document: some of them take what others leave. */
const EXAMPLES: Readonly<Record<string, () => Example | Promise<Example>>> = {
  'GET /api/sync/{entity}/{id}': () => ({ params: { entity: 'product', id: 'prod_1' } }),
  'POST /api/sync/{entity}/{id}': () => ({ params: { entity: 'product', id: 'prod_1' } }),
  'GET /api/sync/{entity}/{id}/preview': () => ({ params: { entity: 'product', id: 'prod_1' } }),
  'GET /api/billing/{entity}/{document}': () => ({ params: billed }),
  'POST /api/billing/{entity}/{document}': () => ({ params: billed }),
  'GET /api/billing/{entity}/{document}/preview': () => ({ params: billed }),
  'POST /api/billing/{entity}/selection': () => ({
    params: { entity: billed.entity },
    body: { ask: 'preview', documents: [Number(billed.document)] },
  }),
  'GET /api/parked': () => ({ query: { limit: '2' } }),
  'POST /api/parked/{link}/retry': () => ({ params: { link: links[0] ?? '' } }),
  'POST /api/parked/{link}/discard': () => ({
    params: { link: links[1] ?? '' },
    body: { reason: 'only a test' },
  }),
  'POST /api/parked/discard': async () => ({
    body: { entity: 'vendor', reason: 'only a test', expected: 0 },
  }),
  'GET /api/replays': () => ({}),
  'POST /api/replays': async () => ({ body: { expected: await countParked() } }),
  'GET /api/replays/{replay}': async () => ({ params: { replay: await idOf('sync.replays') } }),
  'POST /api/replays/{replay}/cancel': async () => ({ params: { replay: await beginReplay() } }),
  'GET /api/jobs': () => ({ query: { entity: 'product' } }),
  'GET /api/conflicts': () => ({}),
  'GET /api/conflicts/{conflict}': () => ({ params: { conflict } }),
  'POST /api/conflicts/{conflict}/resolve': async () => {
    const { readConflict } = await import('../sync/operate/conflicts.ts')
    const version = (await readConflict(engine.pool, conflict))?.version ?? ''
    return { params: { conflict }, body: { take: 'payload', version } }
  },
  'GET /api/cron/sync': () => ({ query: { entity: 'vendor', dryRun: '1' } }),
  'GET /api/reconcile': () => ({}),
  'POST /api/reconcile': () => ({ body: { entity: 'vendor', mode: 'dry-run' } }),
  'GET /api/reconcile/{run}': () => ({ params: { run } }),
  'POST /api/reconcile/{run}/cancel': async () => ({ params: { run: await beginRun() } }),
  'POST /api/reconcile/{run}/apply': () => ({ params: { run } }),
  'GET /api/cron/shopify-sync': () => ({}),
  'POST /api/integrations/shopify/sync': () => ({ body: { full: true } }),
  'POST /api/integrations/stripe/sync': () => ({ body: { full: false } }),
  'POST /api/integrations/sanity/sync': () => ({ body: { full: false } }),
  'POST /api/integrations/{integration}/test': () => ({ params: { integration: 'shop' } }),
  'POST /api/integrations/{integration}/webhook-endpoint': () => ({ params: { integration: 'account' } }),
  'POST /api/integrations/{integration}/authorize': () => ({ params: { integration: 'let-in' } }),
  'GET /api/integrations/{integration}/products': () => ({ params: { integration: 'shop' } }),
  'POST /api/integrations/{integration}/products': () => ({
    params: { integration: 'shop' },
    body: { what: 'new' },
  }),
  'GET /api/integrations/shopify/callback': () => ({}),
  'GET /api/data-requests': () => ({}),
  'POST /api/data-requests/{request}/done': async () => ({ params: { request: await askToTell() } }),
  'GET /api/health': () => ({}),
  'GET /api/metrics': () => ({}),
  'GET /api/openapi.json': () => ({}),
  'GET /api/overview': () => ({}),
  'GET /api/queue/stats': () => ({}),
  'POST /api/integrations/medusa/webhook': () => ({
    body: { type: 'product.updated', data: { id: 'prod_1' } },
  }),
  'POST /api/integrations/{integration}/webhook': () => ({
    params: { integration: 'office' },
    body: { delivery: crypto.randomUUID(), client: 'bo_1' },
  }),
  'POST /api/webhooks/shopify': () => ({ body: { id: 1 } }),
  'POST /api/stripe/webhook': () => ({ body: eventOfNobody }),
  'POST /api/sanity/webhook': () => ({ body: { _id: 'product-1', _type: 'product' } }),
  'POST /api/integrations/medusa/records': () => ({
    body: { ask: 'state', entity: 'product', id: 'prod_1' },
  }),
  'POST /api/storefront/submissions': () => ({
    body: {
      key: 'a-key-of-some-length',
      store: 'alder-store',
      page: 'contact',
      form: 1,
      locale: 'en',
      values: {},
    },
  }),
  'POST /api/webhooks/medusa/customers': () => ({ body: { id: 'cus_1' } }),
  'POST /api/webhooks/medusa/orders': () => ({ body: { id: 'order_1' } }),
  'POST /api/webhooks/medusa/products': () => ({ body: { id: 'prod_1' } }),
}

/** Medusa's read route over the records that the engine works on. */
const medusa = setupServer(
  http.post('http://localhost:9000/internal/sync/read', async ({ request }) => {
    const { entity, ids } = z
      .object({ entity: z.literal('product'), ids: z.array(z.string()) })
      .parse(await request.json())
    const readings = await engine.medusa.read(entity, ids)
    return HttpResponse.json({ records: [...readings].map(([id, reading]) => ({ id, ...reading })) })
  }),
  http.get('http://localhost:9000/health', () => new HttpResponse('OK')),
)

beforeAll(async () => {
  medusa.listen({ onUnhandledFrame: 'bypass' })
  await createPerson(engine.payload, 'operator', ['operator'])
  const { token: jwt } = await engine.payload.login({
    collection: 'users',
    data: { email: 'operator@people.test', password: PASSWORD },
  })
  session = `JWT ${jwt}`
  await mirrorProduct()
  links = await parkProducts(4)
  Object.assign(CONNECTORS, { 'back-office': backOfficeConnector })
  const office = { id: 'office', name: 'Office', platform: 'back-office', settings: OFFICE }
  await engine.payload.create({ collection: 'integrations', data: office })
  const owner = { medusaId: 'ten_1', handle: 'alder', name: 'Alder', status: 'active' } as const
  const { id: tenant } = await engine.payload.create({ collection: 'tenants', data: owner })
  await connectShop(engine, { id: 'shop', shop, endpoint: await shopify.listen(), tenant })
  await stopIntegration(engine.pool, 'shop', 'It is a test.')
  const at = { id: 'account', account, endpoint: await stripe.listen(), tenant }
  stripeSecret = (await connectAccount(engine, at)).secret
  const content = { id: 'dataset', dataset, endpoint: await sanity.listen(), tenant }
  sanitySecret = (await connectDataset(engine, content)).secret
  const product = await engine.payload.create({
    collection: 'billing-products',
    data: { name: 'Billed', tenant, _status: 'published' },
  })
  billed = { entity: 'billing-product', document: String(product.id) }
  const token = { way: 'authorization-code', clientId: 'app', clientSecret: 'a-secret-of-the-app' }
  const settings = { shop: 'briar.myshopify.com', token, webhookSecrets: ['a-secret-of-the-app'] }
  const letIn = { id: 'let-in', name: 'Briar', platform: 'shopify', tenant, settings }
  await engine.payload.create({ collection: 'integrations', data: letIn })
  conflict = await makeConflict()
  run = await findDrift()
})
afterAll(async () => {
  medusa.close()
  shopify.close()
  stripe.close()
  sanity.close()
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
})

async function mirrorProduct(): Promise<void> {
  engine.medusa.putProduct('prod_1')
  await engine.hint('product', 'prod_1')
  await engine.settle()
}
async function parkProducts(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `prod_parked_${index}`)
  for (const id of ids) engine.medusa.putProduct(id)
  engine.medusa.away = new SyncError('PEER_REFUSED', 'answered 401')
  await engine.hint('product', ...ids)
  await engine.settle()
  engine.medusa.away = null
  const { rows } = await engine.pool.query<{ id: string }>(
    `select id from sync.links where status = 'parked'`,
  )
  return rows.map((row) => row.id)
}
async function makeConflict(): Promise<string> {
  const customer = (phone: string) =>
    engine.medusa.records.set('cus_1', {
      id: 'cus_1',
      email: 'cus_1@people.test',
      first_name: 'Asha',
      last_name: null,
      phone,
      company_name: null,
      vat_number: null,
      has_account: false,
      addresses: [],
    })
  customer('+44 1')
  await engine.hint('customer', 'cus_1')
  await engine.settle()
  customer('+44 2')
  await engine.pool.query(`update customers set phone = '+44 3' where medusa_id = 'cus_1'`)
  await engine.settle()
  return idOf('sync_conflicts')
}
async function findDrift(): Promise<string> {
  const { rows } = await engine.pool.query<{ id: string }>(
    `with run as (
       insert into sync.reconcile_runs (entity, mode, state, checked, found, total, finished_at)
       values ('product', 'dry-run', 'finished', 1, 1, 1, now()) returning id
     ), drift as (
       insert into sync.drift (run_id, entity, remote_id, kind, fields)
       select id, 'product', 'prod_1', 'different', '{title}' from run
     ) select id from run`,
  )
  return rows[0]?.id ?? ''
}
/** Of which something has not been handed on. */
async function beginReplay(): Promise<string> {
  const { rows } = await engine.pool.query<{ id: string }>(
    `with made as (
       insert into sync.replays (requested_by, total) values ('Oona', 1) returning id
     )
     insert into sync.replay_links (replay_id, link_id, lease_rev) select id, 1, 0 from made returning replay_id::text as id`,
  )
  return rows[0]?.id ?? ''
}
/** That nobody has answered. */
async function askToTell(): Promise<string> {
  const { rows } = await engine.pool.query<{ id: string }>(
    `insert into sync.demands (integration, kind, entity, remote_id)
     values ('shop', 'tell', 'shopify-customer', 'gid://shopify/Customer/1') returning id::text`,
  )
  return rows[0]?.id ?? ''
}
/** That is under way. */
async function beginRun(): Promise<string> {
  const { rows } = await engine.pool.query<{ id: string }>(
    `insert into sync.reconcile_runs (entity, mode, total) values ('page', 'apply', 0)
     on conflict do nothing returning id::text`,
  )
  return rows[0]?.id ?? ''
}
async function idOf(table: string): Promise<string> {
  const { rows } = await engine.pool.query<{ id: string }>(
    `select id::text from ${table} order by id desc limit 1`,
  )
  return rows[0]?.id ?? ''
}
async function countParked(): Promise<number> {
  const { rows } = await engine.pool.query<{ parked: number }>(
    `select count(*)::int as parked from sync.links where status = 'parked' and discarded_at is null`,
  )
  return rows[0]?.parked ?? 0
}

/** Answers what opens a route, or nothing. */
async function keyFor({ security, path }: Route, body: string): Promise<Record<string, string>> {
  const [scheme = 'session'] = security ?? []
  switch (scheme) {
    case 'session':
    case 'reader':
      return { authorization: session }
    case 'OPERATOR_TOKEN':
    case 'CRON_SECRET':
      return { authorization: `Bearer ${process.env[scheme]}` }
    case 'INTEGRATION_KEY':
      if (path === '/api/stripe/webhook')
        return { 'stripe-signature': signature(body, stripeSecret, new Date()) }
      if (path === '/api/sanity/webhook')
        return { [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, Date.now(), sanitySecret) }
      return path === '/api/webhooks/shopify'
        ? { ...signedByShop(shop.domain, 'customers/update', body, shop.app.clientSecret).headers }
        : signedByOffice(body, OFFICE.key)
    default: {
      const secrets = parseSecrets(process.env[scheme] ?? '')
      return signWebhook({ id: crypto.randomUUID(), timestamp: new Date(), body, secrets })
    }
  }
}

async function call(route: Route, { params = {}, query = {}, body }: Example, isLetIn = true) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const path = route.path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? '')
  const handler: unknown = (await import(join(app, fileOf(route.path))))[route.method.toUpperCase()]
  if (!isHandler(handler)) throw new Error('there is no such route')
  const request = new Request(`http://localhost:3001${path}?${new URLSearchParams(query)}`, {
    method: route.method.toUpperCase(),
    headers: { 'content-type': 'application/json', ...(isLetIn ? await keyFor(route, text ?? '') : {}) },
    ...(text === undefined ? {} : { body: text }),
  })
  return handler(request, { params: Promise.resolve(params) })
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(openApiDocument(), 'openapi')

/** An answer's status, and how its body differs from what is documented for it. */
async function read(route: Route, answer: Response) {
  const { status } = answer
  const [contentType = ''] = (answer.headers.get('content-type') ?? '').split(';')
  const escaped = [route.path, contentType].map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
  const place = `openapi#/paths/${encodeURI(escaped[0] ?? '')}/${route.method}/responses/${status}/content/${escaped[1]}/schema`
  const validate = ajv.getSchema(place)
  if (!validate) return { status, errors: [`nothing is documented at ${place}`] }
  const text = await answer.text()
  validate(contentType === 'application/json' ? JSON.parse(text) : text)
  return { status, errors: validate.errors ?? [] }
}

test('every route is documented, and none that is not there', () => {
  const files = globSync('**/route.ts', { cwd: app })
  expect([...new Set(ROUTES.map(({ path }) => fileOf(path)))].toSorted()).toEqual(files.toSorted())
  expect(Object.keys(EXAMPLES)).toEqual(ROUTES.map(keyOf))
})

describe.each(ROUTES.map((route) => [keyOf(route), route] as const))('%s', (key, route) => {
  test('has the documented methods and no others', async () => {
    const handlers = await import(join(app, fileOf(route.path)))
    // What a browser asks before it sends something is no operation: Next answers it where a route does not.
    const methods = Object.keys(handlers).filter((name) => /^[A-Z]+$/.test(name) && name !== 'OPTIONS')
    const documented = ROUTES.filter(({ path }) => path === route.path).map(({ method }) =>
      method.toUpperCase(),
    )
    expect(methods.toSorted()).toEqual(documented.toSorted())
  })

  test('answers as documented', async () => {
    const { status, errors } = await read(route, await call(route, (await EXAMPLES[key]?.()) ?? {}))
    expect(errors).toEqual([])
    // Nobody has set out for Shopify here; who comes back from there is let in by a test of its own.
    const others = route.path.endsWith('/callback') ? [400] : route.tag === 'Monitoring' ? [503] : []
    expect([200, 202, ...others]).toContain(status)
  })

  if (route.security !== null)
    test('refuses as documented who may not call it', async () => {
      const answer = await call(route, (await EXAMPLES[key]?.()) ?? {}, false)
      expect(await read(route, answer)).toEqual({ status: 401, errors: [] })
    })

  if (404 in route.answers)
    test('says as documented that there is no such thing', async () => {
      const example = (await EXAMPLES[key]?.()) ?? {}
      const params = Object.fromEntries(
        Object.entries(example.params ?? {}).map(([name, value]) => [
          name,
          name === 'entity' ? value : '404',
        ]),
      )
      expect(await read(route, await call(route, { ...example, params }))).toEqual({
        status: 404,
        errors: [],
      })
    })

  if (route.query ?? route.body)
    test('refuses as documented what has another shape', async () => {
      const example = (await EXAMPLES[key]?.()) ?? {}
      const wrong = route.body ? { body: {} } : { query: { limit: '-1', entity: 'nothing', range: 'never' } }
      expect(await read(route, await call(route, { ...example, ...wrong }))).toEqual({
        status: 400,
        errors: [],
      })
    })
})
