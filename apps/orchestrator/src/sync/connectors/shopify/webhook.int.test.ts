import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectShop } from '../../test-support/connected-shop.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { customerGid, type FakeShop, type FakeWebhook, signedByShop } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'

const shopify = new FakeShopify()
const engine = engineForFile()
let receiver: { port: number; stop(): Promise<void> }
let shop: FakeShop
let id = ''
let serial = 0

beforeAll(async () => {
  const { startReceiver } = await import('../../receive/process/start-receiver.ts')
  receiver = await startReceiver(0)
})
afterAll(async () => {
  await receiver?.stop()
  shopify.close()
})
beforeEach(async () => {
  const handle = `cedar-${++serial}`
  const owner = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
  const { id: tenant } = await engine.payload.create({ collection: 'tenants', data: owner })
  shop = shopify.open(`${handle}.myshopify.com`)
  id = `shopify-${handle}`
  await connectShop(engine, { id, shop, endpoint: 'http://127.0.0.1:1', tenant })
})

const post = ({ body, headers }: { body: string; headers: Readonly<Record<string, string>> }) =>
  fetch(`http://127.0.0.1:${receiver.port}/api/webhooks/shopify`, { method: 'POST', body, headers })
const hints = async () =>
  (
    await engine.pool.query('select remote_id from sync.hints where integration = $1 order by id', [id])
  ).rows.map(({ remote_id }) => remote_id)
const latest = (): FakeWebhook => {
  const webhook = shop.webhooks.at(-1)
  if (!webhook) throw new Error('nothing was told')
  return webhook
}

describe('a webhook of a shop’s', () => {
  test('is a hint at its record, once, in the lane of the shop that its header names', async () => {
    const { number } = shop.put(null, { email: 'ada@people.test' })
    expect((await post(latest())).status).toBe(202)
    expect(await (await post(latest())).json()).toEqual({ accepted: true, duplicate: true })
    expect(await hints()).toEqual([customerGid(number)])
  })

  test('that names two customers of whom one stays is a hint at both', async () => {
    shop.merge(11, 12)
    await post(latest())
    expect(await hints()).toEqual([customerGid(11), customerGid(12)])
  })

  test('keeps nothing of a person in its log', async () => {
    shop.put(null, { email: 'ada@people.test', lastName: 'Secretname' })
    await post(latest())
    const { rows } = await engine.pool.query('select * from webhook_logs where source = $1', [
      `integrations/${id}`,
    ])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/ada@|Secretname/)
  })

  test('of another topic under the same name is another one', async () => {
    shop.put(null, {})
    const first = latest()
    await post(first)
    const { 'x-shopify-webhook-id': name = '' } = first.headers
    const other = signedByShop(shop.domain, 'customers/update', first.body, shop.app.clientSecret)
    const answer = await post({ ...other, headers: { ...other.headers, 'x-shopify-webhook-id': name } })
    expect(await answer.json()).toEqual({ accepted: true, duplicate: false })
  })

  test('of a topic that is of no concern is taken, and leads to nothing', async () => {
    const answer = await post(shop.tell('shop/update', { id: 1 }))
    expect([answer.status, await hints()]).toEqual([202, []])
  })

  test.each(['GET', 'PUT'])('comes by POST alone, not %s', async (method) => {
    const answer = await fetch(`http://127.0.0.1:${receiver.port}/api/webhooks/shopify`, { method })
    expect(answer.status).toBe(405)
  })
})

test('trap 7: a retried old webhook is a hint like any other: what holds now is read from the shop', async () => {
  const endpoint = await shopify.listen()
  const { payload } = engine
  const { settings } = await reconnect(endpoint)
  expect(settings.endpoint).toBe(endpoint)
  const { number } = shop.put(null, { email: 'old@people.test' })
  const old = latest()
  shop.put(number, { email: 'new@people.test' })
  await post(latest())
  await post(old)
  await engine.settle()
  const { docs } = await payload.find({ collection: 'customers', where: { integration: { equals: id } } })
  expect(docs).toMatchObject([{ email: 'new@people.test' }])

  /** The same shop, where it can be reached. */
  async function reconnect(at: string) {
    const handle = `reached-${serial}`
    const owner = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
    const { id: tenant } = await payload.create({ collection: 'tenants', data: owner })
    shop = shopify.open(`${handle}.myshopify.com`)
    id = `shopify-${handle}`
    return connectShop(engine, { id, shop, endpoint: at, tenant })
  }
})

describe('trap 9: the signature is over the bytes as they came', () => {
  const body = '{"id": 7,  "note":"caf\\u00e9"}'
  const signed = (secret = shop.app.clientSecret) =>
    signedByShop(shop.domain, 'customers/update', body, secret)

  test('a body that was signed with odd spaces and escapes is taken', async () => {
    expect((await post(signed())).status).toBe(202)
  })

  test('both secrets are taken while one is being replaced, and no third', async () => {
    await engine.payload.update({
      collection: 'integrations',
      id,
      data: {
        settings: {
          shop: shop.domain,
          token: { way: 'pasted', accessToken: 'shpat_pasted_by_hand' },
          webhookSecrets: [shop.app.clientSecret, 'the-secret-that-comes-next'],
          endpoint: 'http://127.0.0.1:1',
        },
      },
    })
    expect((await post(signed())).status).toBe(202)
    expect((await post(signed('the-secret-that-comes-next'))).status).toBe(202)
    expect((await post(signed('a-secret-that-nobody-has'))).status).toBe(401)
  })

  test.each<[string, (webhook: FakeWebhook) => Parameters<typeof post>[0]]>([
    ['re-serialised', ({ headers }) => ({ body: JSON.stringify(JSON.parse(body)), headers })],
    ['not signed', ({ headers: { 'x-shopify-hmac-sha256': _, ...headers } }) => ({ body, headers })],
    [
      'signed too short',
      ({ headers }) => ({ body, headers: { ...headers, 'x-shopify-hmac-sha256': 'AAAA' } }),
    ],
    ['named by nobody', ({ headers: { 'x-shopify-webhook-id': _, ...headers } }) => ({ body, headers })],
    [
      'said to be another shop’s',
      ({ headers }) => ({ body, headers: { ...headers, 'x-shopify-shop-domain': 'nobody.myshopify.com' } }),
    ],
    ['of no shop', ({ headers: { 'x-shopify-shop-domain': _, ...headers } }) => ({ body, headers })],
  ])('one that is %s is refused with 401, and leaves nothing', async (_, change) => {
    expect((await post(change(signed()))).status).toBe(401)
    expect(await hints()).toEqual([])
  })

  test('one shop’s key opens no other shop', async () => {
    const other = shopify.open(`other-${serial}.myshopify.com`)
    const owner = {
      medusaId: `ten_o${serial}`,
      handle: `o${serial}`,
      name: 'Other',
      status: 'active',
    } as const
    const { id: tenant } = await engine.payload.create({ collection: 'tenants', data: owner })
    Object.assign(other.app, { clientSecret: 'another-secret-of-an-app' })
    await connectShop(engine, {
      id: `shopify-o${serial}`,
      shop: other,
      endpoint: 'http://127.0.0.1:1',
      tenant,
    })
    const foreign = signedByShop(other.domain, 'customers/update', body, shop.app.clientSecret)
    expect((await post(foreign)).status).toBe(401)
  })
})

describe('what a shop demands', () => {
  const demands = async () =>
    (
      await engine.pool.query(
        'select kind, entity, remote_id, done_at is not null as done from sync.demands where integration = $1 order by id',
        [id],
      )
    ).rows

  test('is kept once, however often it is told', async () => {
    shop.uninstall()
    await post(latest())
    await post(latest())
    shop.redact(31)
    await post(latest())
    await post(shop.tell('customers/data_request', { customer: { id: 32 } }))
    await post(shop.tell('shop/redact', { shop_id: 1 }))
    const one = { entity: 'shopify-customer', done: false }
    expect(await demands()).toEqual([
      { kind: 'check-access', entity: null, remote_id: null, done: false },
      { ...one, kind: 'forget', remote_id: customerGid(31) },
      { ...one, kind: 'tell', remote_id: customerGid(32) },
      { kind: 'forget', entity: null, remote_id: null, done: false },
    ])
  })

  test('erases what is known of one customer, and of nobody else; what is to be told waits for a person', async () => {
    const { meetDemands } = await import('../../workers/meet-demands.ts')
    const put = async (number: number, email: string) => {
      const owner = (await engine.pool.query('select tenant_id from integrations where id = $1', [id]))
        .rows[0]
      await engine.pool.query(
        `insert into customers (source, shopify_id, integration_id, tenant_id, email, last_name, updated_at, created_at)
         values ('SHOPIFY', $1, $2, $3, $4, 'Known', now(), now())`,
        [customerGid(number), id, owner?.tenant_id, email],
      )
    }
    await put(41, 'forget@people.test')
    await put(42, 'keep@people.test')
    shop.redact(41)
    await post(latest())
    await post(shop.tell('customers/data_request', { customer: { id: 42 } }))
    await meetDemands(engine.pool, () => undefined)
    const { rows } = await engine.pool.query(
      'select shopify_id, status, email, last_name from customers where integration_id = $1 order by 1',
      [id],
    )
    expect(rows).toEqual([
      { shopify_id: customerGid(41), status: 'INACTIVE', email: null, last_name: null },
      { shopify_id: customerGid(42), status: 'ACTIVE', email: 'keep@people.test', last_name: 'Known' },
    ])
    expect((await demands()).map(({ kind, done }) => [kind, done])).toEqual([
      ['forget', true],
      ['tell', false],
    ])
  })
})
