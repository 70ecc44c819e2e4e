import { globSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_SUBMISSION_BYTES } from '@tandem/contracts/content'
import { MAX_QUESTION_BYTES } from '@tandem/contracts/operators'
import { parseSecrets, type SigningSecrets, signWebhook } from '@tandem/signed-webhooks'
import { type AttackRequest, attacks } from '@tandem/signed-webhooks/attacks'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../sync/ledger/database.ts'
import { MAX_WEBHOOK_BYTES } from '../sync/receive/accept-event.ts'
import { cloneDatabase } from '../sync/test-support/cloned-database.ts'
import { variables } from '../sync/test-support/variables.ts'

type Handler = (request: Request) => Promise<Response>
const app = join(import.meta.dirname, '../app')

/** Routes that take what is signed, each with a body that it accepts and one of another shape. */
const SIGNED: Readonly<Record<string, SignedRoute>> = {
  'api/integrations/medusa/webhook': {
    handler: async () => (await import('../app/api/integrations/medusa/webhook/route.ts')).POST,
    variable: 'MEDUSA_WEBHOOK_SECRET',
    body: '{"type":"product.updated","data":{"id":"prod_1","note":"~"}}',
    wrongShape: '{"type":"product.exploded","data":{"id":"prod_1"}}',
    maxBytes: MAX_WEBHOOK_BYTES,
    accepted: 202,
  },
  'api/integrations/medusa/records': {
    handler: async () => (await import('../app/api/integrations/medusa/records/route.ts')).POST,
    variable: 'MEDUSA_WEBHOOK_SECRET',
    body: '{"ask":"state","entity":"product","id":"prod_1","note":"~"}',
    wrongShape: '{"ask":"everything","entity":"product","id":"prod_1"}',
    maxBytes: MAX_QUESTION_BYTES,
    accepted: 200,
    isQuestion: true,
  },
  'api/storefront/submissions': {
    handler: async () => (await import('../app/api/storefront/submissions/route.ts')).POST,
    variable: 'STOREFRONT_FORMS_SECRET',
    body: '{"key":"a-key-of-some-length","store":"alder-store","page":"contact","form":1,"locale":"en","values":{"email":"a@people.test","note":"~"}}',
    wrongShape:
      '{"key":"a-key-of-some-length","store":"alder-store","page":"contact","form":"one","values":{}}',
    maxBytes: MAX_SUBMISSION_BYTES,
    accepted: 200,
    isQuestion: true,
  },
  'api/webhooks/medusa/customers': {
    handler: async () => (await import('../app/api/webhooks/medusa/customers/route.ts')).POST,
    ...dashboard('{"id":"cus_1","email":"a@people.test","note":"~"}'),
  },
  'api/webhooks/medusa/orders': {
    handler: async () => (await import('../app/api/webhooks/medusa/orders/route.ts')).POST,
    ...dashboard('{"id":"order_1","total":1,"note":"~"}'),
  },
  'api/webhooks/medusa/products': {
    handler: async () => (await import('../app/api/webhooks/medusa/products/route.ts')).POST,
    ...dashboard('{"id":"prod_1","title":"A","note":"~"}'),
  },
}

function dashboard(body: string) {
  const wrongShape = '{"email":"a@people.test"}'
  return {
    variable: 'DASHBOARD_WEBHOOK_SECRET',
    body,
    wrongShape,
    maxBytes: MAX_WEBHOOK_BYTES,
    accepted: 202,
  }
}

type SignedRoute = {
  handler: () => Promise<Handler>
  /** A question is answered, and stored nowhere. */
  isQuestion?: boolean
  variable: string
  body: string
  wrongShape: string
  maxBytes: number
  accepted: number
}

/** Routes that take a bearer token. */
const BEARER: Readonly<Record<string, { handler: () => Promise<Handler>; variable: string }>> = {
  'api/cron/sync': {
    handler: async () => (await import('../app/api/cron/sync/route.ts')).GET,
    variable: 'CRON_SECRET',
  },
  'api/cron/shopify-sync': {
    handler: async () => (await import('../app/api/cron/shopify-sync/route.ts')).GET,
    variable: 'CRON_SECRET',
  },
  'api/metrics': {
    handler: async () => (await import('../app/api/metrics/route.ts')).GET,
    variable: 'OPERATOR_TOKEN',
  },
  'api/queue/stats': {
    handler: async () => (await import('../app/api/queue/stats/route.ts')).GET,
    variable: 'OPERATOR_TOKEN',
  },
}

/** Routes for operators; who else may call them is in `access/route-matrix.int.test.ts`. */
const FOR_OPERATORS = [
  'api/data-requests',
  'api/data-requests/[request]/done',
  'api/billing/[entity]/[document]',
  'api/billing/[entity]/[document]/preview',
  'api/billing/[entity]/selection',
  'api/conflicts',
  'api/conflicts/[conflict]',
  'api/conflicts/[conflict]/resolve',
  'api/integrations/sanity/sync',
  'api/integrations/shopify/sync',
  'api/integrations/stripe/sync',
  'api/integrations/[integration]/authorize',
  'api/integrations/[integration]/products',
  'api/integrations/[integration]/test',
  'api/integrations/[integration]/webhook-endpoint',
  'api/jobs',
  'api/overview',
  'api/parked',
  'api/parked/[link]/discard',
  'api/parked/discard',
  'api/parked/[link]/retry',
  'api/reconcile',
  'api/reconcile/[run]',
  'api/reconcile/[run]/apply',
  'api/reconcile/[run]/cancel',
  'api/replays',
  'queue/[[...path]]',
  'api/replays/[replay]',
  'api/replays/[replay]/cancel',
  'api/sync/[entity]/[id]',
  'api/sync/[entity]/[id]/preview',
]

/** Signed in the way of the system that calls: `integrations/integrations.int.test.ts`, `connectors/shopify`, `connectors/stripe`, `connectors/sanity`. */
const SIGNED_BY_INTEGRATIONS = [
  'api/integrations/[integration]/webhook',
  'api/sanity/webhook',
  'api/stripe/webhook',
  'api/webhooks/shopify',
  // Of whom comes back from there: `integrations/authorize.int.test.ts`.
  'api/integrations/shopify/callback',
]

/** Routes for everybody, or guarded by Payload's own access rules, which have tests of their own. */
const OPEN = ['api/health', 'api/openapi.json', '(payload)/api/[...slug]', '[...rest]']

let pool: pg.Pool
let drop: () => Promise<void>
const secret = (fill: number) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`
const [next, old, foreign] = [secret(1), secret(2), secret(3)]

beforeAll(async () => {
  const database = await cloneDatabase()
  drop = database.drop
  Object.assign(process.env, variables(database.url))
  for (const { variable } of Object.values(SIGNED)) process.env[variable] = `${next} ${old}`
  for (const { variable } of Object.values(BEARER))
    process.env[variable] = `${variable}-that-is-new ${variable}-that-is-old`
  pool = openDatabase(database.url, () => {})
})
afterAll(async () => {
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
  await pool?.end()
  await drop?.()
})

test('every route is in one of these tables', () => {
  const routes = globSync('**/route.{ts,tsx}', { cwd: app }).map((file) => file.replace(/\/route\.tsx?$/, ''))
  const known = [
    ...Object.keys(SIGNED),
    ...Object.keys(BEARER),
    ...SIGNED_BY_INTEGRATIONS,
    ...FOR_OPERATORS,
    ...OPEN,
  ]
  expect(routes.toSorted()).toEqual(known.toSorted())
})

describe.each(Object.entries(SIGNED))('%s', (path, route) => {
  const every = attacks({ ...route, secrets: parseSecrets(next), foreign: parseSecrets(foreign) })
  const post = async ({ headers, body }: AttackRequest) => {
    const handle = await route.handler()
    return handle(new Request(`http://localhost/${path}`, { method: 'POST', headers, body }))
  }
  const signed = (secrets: SigningSecrets, id: string) => ({
    headers: signWebhook({ id, timestamp: new Date(), body: route.body, secrets }),
    body: Uint8Array.from(Buffer.from(route.body)),
  })
  const traces = async () =>
    (
      await pool.query(`select (select count(*)::int from sync.hints) + (select count(*)::int from sync.links)
        as work, (select count(*)::int from webhook_logs where status <> 'refused') as accepted`)
    ).rows[0]

  test.each(every)('refuses $name, and nothing comes of it', async (attack) => {
    const before = await traces()
    const response = await post(attack.request())
    expect([response.status, (await response.json()).error.code]).toEqual([attack.status, attack.code])
    expect(await traces()).toEqual(before)
  })

  test('refuses what never ends as soon as it is too large', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 8_192
        controller.enqueue(new Uint8Array(8_192))
      },
    })
    const handle = await route.handler()
    const init = { method: 'POST', body: endless, duplex: 'half' }
    expect((await handle(new Request(`http://localhost/${path}`, init))).status).toBe(413)
    expect(sent).toBeLessThan(4 * route.maxBytes)
  })

  test('gives a replay the same answer and no second effect', async () => {
    const request = signed(parseSecrets(next), `replayed-${path.replaceAll('/', '-')}`)
    expect((await post(request)).status).toBe(route.accepted)
    const before = await traces()
    const again = await post(request)
    expect(again.status).toBe(route.accepted)
    if (!route.isQuestion) expect((await again.json()).duplicate).toBe(true)
    expect(await traces()).toEqual(before)
  })

  test('takes the new and the old key while one is replaced, and no other', async () => {
    const status = async (key: string, id: string) =>
      (await post(signed(parseSecrets(key), `${id}-${path.replaceAll('/', '-')}`))).status
    expect(await status(next, 'new')).toBe(route.accepted)
    expect(await status(old, 'old')).toBe(route.accepted)
    expect(await status(foreign, 'foreign')).toBe(401)
  })
})

describe.each(Object.entries(BEARER))('%s', (path, { handler, variable }) => {
  const get = async (authorization?: string) => {
    const headers = new Headers(authorization === undefined ? {} : { authorization })
    return (await (await handler())(new Request(`http://localhost/${path}`, { headers }))).status
  }

  test.each([
    ['no token', undefined],
    ['an empty one', 'Bearer '],
    ['a wrong one', 'Bearer not-the-token-at-all'],
    ['the beginning of one', `Bearer ${variable}-that-is-ne`],
    ['both in one', `Bearer ${variable}-that-is-new ${variable}-that-is-old`],
    ['another scheme', `Basic ${variable}-that-is-new`],
    ['no scheme', `${variable}-that-is-new`],
  ])('refuses %s', async (_, authorization) => {
    expect(await get(authorization)).toBe(401)
  })

  test('takes the new and the old token while one is replaced', async () => {
    expect(await get(`Bearer ${variable}-that-is-new`)).not.toBe(401)
    expect(await get(`Bearer ${variable}-that-is-old`)).not.toBe(401)
  })
})
