import type { Entity } from '@tandem/contracts/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let alder: TenantWorld
let noor: TenantWorld
const tokens = new Map<string, string>()

beforeAll(async () => {
  fixture = await openPayload()
  const { payload } = fixture
  alder = await createTenantWorld(payload, 'alder')
  noor = await createTenantWorld(payload, 'noor')
  await payload.create({ collection: 'customers', data: { medusaId: 'cus_1', email: 'a@people.test' } })
  await payload.create({
    collection: 'orders',
    data: { medusaId: 'order_1', displayId: 1, tenant: alder.tenant },
  })
  for (const role of ['editor', 'operator'] as const) {
    await createPerson(payload, role, [role], role === 'editor' ? [alder.tenant] : [])
    tokens.set(role, await fixture.signIn(`${role}@people.test`, PASSWORD))
  }
  await park('product', 'prod_alder')
})
afterAll(async () => {
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await getReceiver().database.end()
  await fixture?.close()
})

/** A record that was asked for by name and could not be done. */
async function park(entity: Entity, id: string): Promise<void> {
  const { pool } = fixture.payload.db
  await pool.query(
    `insert into sync.links (entity, remote_id, status, attempts, dirty_rev, error_code, error_message)
     values ($1, $2, 'parked', 4, 1, 'PEER_FAILED', 'no answer from an inner host')`,
    [entity, id],
  )
  await pool.query(
    `insert into sync_jobs (entity, remote_id, direction, outcome, attempt, reason, requested_by, changed_fields,
       error_code, error_message, finished_at, created_at, updated_at)
     values ($1, $2, 'medusa-to-payload', 'updated', 1, 'manual', 'Ona Reed', '["title"]', null, null, now(), now(), now()),
            ($1, $2, 'none', 'parked', 4, 'webhook', null, '[]', 'PEER_FAILED', 'no answer from an inner host', now(), now(), now())`,
    [entity, id],
  )
}

async function ask(who: string, entity: string, id: string) {
  const { GET } = await import('../app/api/sync/[entity]/[id]/route.ts')
  const headers = { authorization: `JWT ${tokens.get(who)}` }
  const request = new Request(`${process.env.PAYLOAD_CMS_URL}/api/sync/${entity}/${id}`, { headers })
  const answer = await GET(request, { params: Promise.resolve({ entity, id }) })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

const recordsOf = (name: string, world: TenantWorld): [string, string][] => [
  ['tenant', `ten_${name}`],
  ['store', `store_${name}`],
  ['store-branding', `store_${name}`],
  ['vendor', `ven_${name}`],
  ['vendor-story', `ven_${name}`],
  ['product', `prod_${name}`],
  ['product-content', `prod_${name}`],
  ['page', `page_${world.page}`],
  ['page', `page_${world.draftPage}`],
]
const PEOPLES: [string, string][] = [
  ['customer', 'cus_1'],
  ['order', 'order_1'],
]

describe('how a record stands', () => {
  test("is told an editor of their own tenants' documents", async () => {
    for (const [entity, id] of recordsOf('alder', alder)) {
      expect((await ask('editor', entity, id)).status, `${entity} ${id}`).toBe(200)
    }
  })

  test("is not told an editor of another tenant's, nor of people's data", async () => {
    for (const [entity, id] of [...recordsOf('noor', noor), ...PEOPLES]) {
      const { status, body } = await ask('editor', entity, id)
      expect(status, `${entity} ${id}`).toBe(404)
      expect(body.sync).toBeUndefined()
    }
  })

  test('is told an operator of everything that is there', async () => {
    for (const [entity, id] of [...recordsOf('alder', alder), ...recordsOf('noor', noor), ...PEOPLES]) {
      expect((await ask('operator', entity, id)).status, `${entity} ${id}`).toBe(200)
    }
    for (const [entity, id] of [
      ['product', 'prod_never'],
      ['page', 'page_0'],
      ['page', 'prod_alder'],
      ['nothing', 'x'],
      ['product', '../x'],
    ] as const) {
      expect((await ask('operator', entity, id)).status, `${entity} ${id}`).toBe(404)
    }
  })

  test('names people and errors to operators alone', async () => {
    const forOperators = await ask('operator', 'product', 'prod_alder')
    expect(forOperators.headers.get('cache-control')).toBe('no-store')
    expect(forOperators.body.sync).toMatchObject({
      state: 'parked',
      attempts: 4,
      error: 'PEER_FAILED: no answer from an inner host',
      lastSync: [{ direction: 'medusa-to-payload', at: expect.stringMatching(/^2\d{3}-/) }],
      history: [
        { outcome: 'parked', error: 'PEER_FAILED: no answer from an inner host', direction: 'none' },
        { outcome: 'updated', requestedBy: 'Ona Reed', fields: ['title'], error: null },
      ],
    })
    const { body } = await ask('editor', 'product', 'prod_alder')
    expect(body.sync).toMatchObject({ state: 'parked', attempts: 4, error: null })
    expect(body.sync.history).toHaveLength(2)
    expect(JSON.stringify(body)).not.toMatch(/inner host|PEER_FAILED|Ona/)
  })

  test('counts the values that gave way, and says what was never agreed on', async () => {
    await fixture.payload.create({
      collection: 'sync-conflicts',
      data: {
        integration: 'medusa',
        entity: 'customer',
        remoteId: 'cus_1',
        field: 'phone',
        winner: 'medusa',
        status: 'open',
        occurrence: 'x',
      },
    })
    expect((await ask('operator', 'customer', 'cus_1')).body.sync).toMatchObject({
      state: 'conflict',
      openConflicts: 1,
      lastSync: [
        { direction: 'medusa-to-payload', at: null },
        { direction: 'payload-to-medusa', at: null },
      ],
      history: [],
    })
    expect((await ask('editor', 'page', `page_${alder.draftPage}`)).body.sync).toMatchObject({
      state: 'nothing',
    })
  })
})
