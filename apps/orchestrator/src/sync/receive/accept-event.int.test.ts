import { randomUUID } from 'node:crypto'
import { parseSecrets, signWebhook, verifyWebhook } from '@tandem/signed-webhooks'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../ledger/database.ts'
import { foldHints } from '../ledger/hints.ts'
import { cloneDatabase } from '../test-support/cloned-database.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { variables } from '../test-support/variables.ts'
import { acceptWebhook } from './accept-event.ts'
import type { WebhookSource } from './webhook-sources.ts'
import { openWebhookStore, type WebhookStore } from './webhook-store.ts'

const secrets = parseSecrets(`whsec_${Buffer.alloc(32, 5).toString('base64')}`)
let pool: pg.Pool
let medusa: WebhookSource
let store: WebhookStore
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await cloneDatabase()
  drop = database.drop
  pool = openDatabase(database.url, () => {})
  Object.assign(process.env, variables(database.url))
  medusa = (await import('./webhook-sources.ts')).WEBHOOK_ROUTES['/api/integrations/medusa/webhook']
  store = openWebhookStore(pool)
})
afterAll(async () => {
  await pool?.end()
  await drop?.()
})
beforeEach(async () => {
  await pool.query('delete from sync.hints')
  await pool.query('delete from sync.links')
})

function accept(body: string | Uint8Array, id = `msg_${randomUUID()}`, headers?: Record<string, string>) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const signed: Record<string, string> =
    headers ?? signWebhook({ id, timestamp: new Date(), body: bytes, secrets })
  return acceptWebhook(
    { headers: (name) => signed[name], body: bytes, receivedAt: new Date(), traceparent: null },
    {
      store,
      keepReplaced: async () => {},
      source: { ...medusa, verify: (request) => verifyWebhook({ ...request, secrets }) },
      now: () => new Date(),
    },
  )
}

const event = (type: string, id: string) => ({ type, data: { id } })
const hints = async () => (await pool.query('select entity, remote_id from sync.hints order by id')).rows

describe('a webhook', () => {
  test('leaves one hint per record, however often the record is named', async () => {
    const events = [
      event('product.created', 'prod_1'),
      event('product.updated', 'prod_1'),
      event('vendor.approved', 'ven_1'),
    ]
    expect(await accept(JSON.stringify({ type: 'batch', data: { events } }))).toMatchObject({
      ok: true,
      duplicate: false,
      lanes: [medusaLane('product'), medusaLane('vendor')],
    })
    expect(await hints()).toEqual([
      { entity: 'product', remote_id: 'prod_1' },
      { entity: 'vendor', remote_id: 'ven_1' },
    ])
  })

  test('of the same id is stored and hinted once, however many arrive at the same moment', async () => {
    const body = JSON.stringify(event('product.updated', 'prod_2'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(body, 'msg_same')))
    expect(answers.filter((answer) => answer.ok && !answer.duplicate)).toHaveLength(1)
    expect(await hints()).toHaveLength(1)
  })

  test('about a record that is not kept in step is stored and leads to nothing', async () => {
    expect(await accept(JSON.stringify(event('inventory.low', 'iitem_1')))).toMatchObject({
      ok: true,
      lanes: [],
    })
    expect(await hints()).toEqual([])
  })

  test('that is not signed stores nothing at all', async () => {
    const before = await pool.query('select count(*) from webhook_logs')
    expect(await accept(JSON.stringify(event('product.updated', 'prod_3')), '', {})).toMatchObject({
      status: 401,
    })
    expect((await pool.query('select count(*) from webhook_logs')).rows).toEqual(before.rows)
  })

  test.each([
    ['no body', ''],
    ['no JSON', '{"type"'],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)],
    ['an unknown event', JSON.stringify(event('product.exploded', 'prod_1'))],
    ['an id that could be SQL or a path', JSON.stringify(event('product.updated', "'; drop table x; --"))],
    ['an id without end', JSON.stringify(event('product.updated', 'p'.repeat(65)))],
    ['an empty batch', '{"type":"batch","data":{"events":[]}}'],
  ])('that is signed but has %s is refused, and the log says so', async (_, body) => {
    const id = `msg_${randomUUID()}`
    expect(await accept(body, id)).toMatchObject({ ok: false, status: 400, code: 'WEBHOOK_BODY_INVALID' })
    const { rows } = await pool.query('select status, error_code from webhook_logs where webhook_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ status: 'refused', error_code: 'WEBHOOK_BODY_INVALID' }])
    expect(await hints()).toEqual([])
  })
})

describe('hints', () => {
  test('become links that are dirty once, since the first of them', async () => {
    for (let n = 0; n < 3; n++) await accept(JSON.stringify(event('product.updated', 'prod_4')))
    const { rows } = await pool.query('select min(created_at) as first from sync.hints')
    await foldHints(pool, medusaLane('product'))
    const links = await pool.query('select dirty_rev, clean_rev, dirty_since from sync.links')
    expect(links.rows).toEqual([{ dirty_rev: '1', clean_rev: '0', dirty_since: rows[0].first }])
    expect(await hints()).toEqual([])
  })

  test('are folded by many workers at once without a dead-lock, and none is lost', async () => {
    const events = (n: number) =>
      Array.from({ length: 200 }, (_, at) => event('product.updated', `prod_${(at * 7 + n) % 200}`))
    for (let n = 0; n < 10; n++) await accept(JSON.stringify({ type: 'batch', data: { events: events(n) } }))
    await Promise.all(Array.from({ length: 6 }, () => foldHints(pool, medusaLane('product'))))
    const { rows } = await pool.query('select count(*)::int from sync.links where dirty_rev > clean_rev')
    expect(rows[0].count).toBe(200)
    expect(await hints()).toEqual([])
  })
})
