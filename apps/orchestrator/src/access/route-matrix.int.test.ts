import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD } from '../test-support/two-tenants.ts'

const WHO = [
  'nobody',
  'editor',
  'another tenant’s editor',
  'operator',
  'admin',
  'CRON_SECRET',
  'OPERATOR_TOKEN',
  'a wrong token',
] as const
type Who = (typeof WHO)[number]
type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>

const operators: readonly Who[] = ['operator', 'admin']

/** Who may call the routes that are not Payload's own. Everybody else is refused, and nothing happens. */
const MATRIX: readonly {
  route: string
  allowed: readonly Who[]
  handler: () => Promise<Handler>
  params?: Record<string, string>
  /** What somebody may not know of is not there for them. */
  hides?: true
}[] = [
  {
    route: 'GET /api/cron/sync',
    allowed: ['CRON_SECRET'],
    handler: async () => (await import('../app/api/cron/sync/route.ts')).GET,
  },
  {
    route: 'GET /api/queue/stats',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/queue/stats/route.ts')).GET,
  },
  {
    route: 'GET /api/overview',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/overview/route.ts')).GET,
  },
  {
    route: 'GET /api/metrics',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/metrics/route.ts')).GET,
  },
  {
    route: 'GET /queue',
    allowed: operators,
    handler: async () => (await import('../app/queue/[[...path]]/route.ts')).GET,
  },
  {
    route: 'GET /api/jobs',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/jobs/route.ts')).GET,
  },
  {
    route: 'GET /api/parked',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/parked/route.ts')).GET,
  },
  {
    route: 'POST /api/parked/1/retry',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/parked/[link]/retry/route.ts')).POST,
    params: { link: '1' },
  },
  {
    route: 'POST /api/parked/1/discard',
    allowed: operators,
    handler: async () => (await import('../app/api/parked/[link]/discard/route.ts')).POST,
    params: { link: '1' },
  },
  {
    route: 'POST /api/parked/discard',
    allowed: operators,
    handler: async () => (await import('../app/api/parked/discard/route.ts')).POST,
  },
  {
    route: 'GET /api/replays',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/replays/route.ts')).GET,
  },
  {
    route: 'POST /api/replays',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/replays/route.ts')).POST,
  },
  {
    route: 'GET /api/replays/1',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/replays/[replay]/route.ts')).GET,
    params: { replay: '1' },
  },
  {
    route: 'POST /api/replays/1/cancel',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/replays/[replay]/cancel/route.ts')).POST,
    params: { replay: '1' },
  },
  {
    route: 'GET /api/conflicts',
    allowed: [...operators, 'OPERATOR_TOKEN'],
    handler: async () => (await import('../app/api/conflicts/route.ts')).GET,
  },
  {
    route: 'GET /api/conflicts/1',
    allowed: operators,
    handler: async () => (await import('../app/api/conflicts/[conflict]/route.ts')).GET,
    params: { conflict: '1' },
  },
  {
    route: 'POST /api/conflicts/1/resolve',
    allowed: operators,
    handler: async () => (await import('../app/api/conflicts/[conflict]/resolve/route.ts')).POST,
    params: { conflict: '1' },
  },
  {
    route: 'GET /api/reconcile',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/reconcile/route.ts')).GET,
  },
  {
    route: 'POST /api/reconcile',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/reconcile/route.ts')).POST,
  },
  {
    route: 'GET /api/reconcile/1',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/reconcile/[run]/route.ts')).GET,
    params: { run: '1' },
  },
  {
    route: 'POST /api/reconcile/1/apply',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/reconcile/[run]/apply/route.ts')).POST,
    params: { run: '1' },
  },
  {
    route: 'POST /api/integrations/nobody/test',
    allowed: operators,
    handler: async () => (await import('../app/api/integrations/[integration]/test/route.ts')).POST,
    params: { integration: 'nobody' },
  },
  {
    route: 'POST /api/integrations/nobody/webhook-endpoint',
    allowed: operators,
    handler: async () =>
      (await import('../app/api/integrations/[integration]/webhook-endpoint/route.ts')).POST,
    params: { integration: 'nobody' },
  },
  {
    route: 'POST /api/integrations/nobody/authorize',
    allowed: operators,
    handler: async () => (await import('../app/api/integrations/[integration]/authorize/route.ts')).POST,
    params: { integration: 'nobody' },
  },
  {
    route: 'GET /api/integrations/nobody/products',
    allowed: operators,
    handler: async () => (await import('../app/api/integrations/[integration]/products/route.ts')).GET,
    params: { integration: 'nobody' },
  },
  {
    route: 'POST /api/integrations/nobody/products',
    allowed: operators,
    handler: async () => (await import('../app/api/integrations/[integration]/products/route.ts')).POST,
    params: { integration: 'nobody' },
  },
  {
    route: 'GET /api/data-requests',
    allowed: operators,
    handler: async () => (await import('../app/api/data-requests/route.ts')).GET,
  },
  {
    route: 'POST /api/data-requests/1/done',
    allowed: operators,
    handler: async () => (await import('../app/api/data-requests/[request]/done/route.ts')).POST,
    params: { request: '1' },
  },
  {
    route: 'POST /api/reconcile/1/cancel',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/reconcile/[run]/cancel/route.ts')).POST,
    params: { run: '1' },
  },
  {
    route: 'GET /api/cron/shopify-sync',
    allowed: ['CRON_SECRET'],
    handler: async () => (await import('../app/api/cron/shopify-sync/route.ts')).GET,
  },
  {
    route: 'POST /api/integrations/shopify/sync',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/integrations/shopify/sync/route.ts')).POST,
  },
  {
    route: 'POST /api/integrations/stripe/sync',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/integrations/stripe/sync/route.ts')).POST,
  },
  {
    route: 'POST /api/integrations/sanity/sync',
    allowed: [...operators, 'CRON_SECRET'],
    handler: async () => (await import('../app/api/integrations/sanity/sync/route.ts')).POST,
  },
  {
    route: 'GET /api/sync/product/prod_1/preview',
    allowed: operators,
    handler: async () => (await import('../app/api/sync/[entity]/[id]/preview/route.ts')).GET,
    params: { entity: 'product', id: 'prod_1' },
  },
  {
    // Of their own tenants for editors: `record-sync.int.test.ts`.
    route: 'GET /api/sync/product/prod_alder',
    allowed: ['editor', ...operators],
    handler: async () => (await import('../app/api/sync/[entity]/[id]/route.ts')).GET,
    params: { entity: 'product', id: 'prod_alder' },
    hides: true,
  },
  {
    route: 'POST /api/sync/product/prod_1',
    allowed: operators,
    handler: async () => (await import('../app/api/sync/[entity]/[id]/route.ts')).POST,
    params: { entity: 'product', id: 'prod_1' },
  },
]

let fixture: PayloadFixture
const authorization = new Map<Who, string>()

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  const { tenant } = await createTenantWorld(payload, 'alder')
  for (const role of ['editor', 'operator', 'admin'] as const) {
    await createPerson(payload, role, [role], role === 'editor' ? [tenant] : [])
    authorization.set(role, `JWT ${await fixture.signIn(`${role}@people.test`, PASSWORD)}`)
  }
  const elsewhere = await createTenantWorld(payload, 'noor')
  await createPerson(payload, 'stranger', ['editor'], [elsewhere.tenant])
  const stranger = await fixture.signIn('stranger@people.test', PASSWORD)
  authorization.set('another tenant’s editor', `JWT ${stranger}`)
  authorization.set('CRON_SECRET', `Bearer ${process.env.CRON_SECRET}`)
  authorization.set('OPERATOR_TOKEN', `Bearer ${process.env.OPERATOR_TOKEN}`)
  authorization.set('a wrong token', 'Bearer wrong')
})
afterAll(async () => {
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await getReceiver().database.end()
  await fixture?.close()
})

describe.each(MATRIX)('$route', ({ route, allowed, handler, params, hides }) => {
  async function isLetIn(headers: HeadersInit): Promise<boolean> {
    const [method = 'GET', path = ''] = route.split(' ')
    const request = new Request(`${process.env.PAYLOAD_CMS_URL}${path}`, { method, headers })
    const answer = await (await handler())(request, { params: Promise.resolve(params as never) })
    return ![401, 429, ...(hides ? [404] : [])].includes(answer.status)
  }

  test.each(WHO)('%s', async (who) => {
    const header = authorization.get(who)
    const isIn = await isLetIn(header === undefined ? {} : { authorization: header })
    expect(isIn).toBe(allowed.includes(who))
  })

  test('a session from somebody else’s page', async () => {
    const token = authorization.get('admin')?.replace('JWT ', '')
    const cookie = `payload-token=${token}`
    expect(await isLetIn({ cookie, origin: 'https://elsewhere.test' })).toBe(false)
    const fromOurs = await isLetIn({ cookie, origin: String(process.env.PAYLOAD_CMS_URL) })
    expect(fromOurs).toBe(allowed.includes('admin'))
  })
})
