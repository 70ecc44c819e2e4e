import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FakeShop } from '../sync/connectors/shopify/fake/fake-shop.ts'
import { FakeShopify } from '../sync/connectors/shopify/fake/fake-shopify.ts'
import { sweepChanges } from '../sync/reconcile/sweep-changes.ts'
import { connectShop } from '../sync/test-support/connected-shop.ts'
import { engineForFile } from '../sync/test-support/engine-fixture.ts'
import { repeat } from '../sync/workers/repeat.ts'
import { stopIntegration } from './stop-integration.ts'

const shopify = new FakeShopify()
const shops = new Map<string, FakeShop>()
const engine = engineForFile()
let working: ReturnType<typeof repeat>
beforeAll(async () => {
  const endpoint = await shopify.listen()
  for (const name of ['alder', 'briar']) {
    const owner = { medusaId: `ten_${name}`, handle: name, name, status: 'active' } as const
    const tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
    const shop = shopify.open(`${name}.myshopify.com`)
    shops.set(name, shop)
    await connectShop(engine, { id: name, shop, endpoint, tenant })
  }
  await engine.pool.query(`update sync.lanes set due_at = 'infinity'`)
  // A worker is at work.
  const deps = { ...engine.deps, pageSize: 500, settleMs: 0, intervalSeconds: 60, onSweep: () => {} }
  working = repeat(
    200,
    async () => {
      await sweepChanges(deps)
      await engine.settle()
    },
    () => {},
  )
})
afterAll(async () => {
  await working?.stop()
  shopify.close()
})

async function cron(query = '', authorization = `Bearer ${process.env.CRON_SECRET}`) {
  const { GET } = await import('../app/api/cron/shopify-sync/route.ts')
  const answer = await GET(
    new Request(`http://cms/api/cron/shopify-sync${query}`, { headers: { authorization } }),
  )
  return { status: answer.status, body: await answer.json() }
}
const states = async (query = '') =>
  (await cron(query)).body.integrations.map((one: { integration: string; state: string }) => [
    one.integration,
    one.state,
  ])
const emails = async () =>
  (await engine.pool.query(`select email from customers where source = 'SHOPIFY' order by 1`)).rows.map(
    ({ email }) => email,
  )

test('an incremental run looks through every shop, tells how each went, and leaves out who has just been', async () => {
  expect((await cron('', 'Bearer wrong')).status).toBe(401)
  expect((await cron('?force=maybe')).status).toBe(400)
  shops.get('alder')?.put(null, { email: 'one@people.test' })
  const first = await cron()
  expect(first.body.integrations).toEqual([
    {
      integration: 'alder',
      name: 'Shop alder',
      state: 'done',
      checked: 1,
      found: 1,
      error: null,
      lastSyncAt: expect.any(String),
    },
    {
      integration: 'briar',
      name: 'Shop briar',
      state: 'done',
      checked: 0,
      found: 0,
      error: null,
      lastSyncAt: expect.any(String),
    },
  ])
  await expect.poll(emails).toEqual(['one@people.test'])

  expect(await states()).toEqual([
    ['alder', 'skipped'],
    ['briar', 'skipped'],
  ])
  expect(await states('?force=1')).toEqual([
    ['alder', 'done'],
    ['briar', 'done'],
  ])
})

test('trap 10: a shop that fails or was stopped is told of with its error, and the others are looked through', async () => {
  shops.get('alder')?.tokens.clear()
  const failed = await cron('?force=1')
  expect(failed.body.integrations).toMatchObject([
    { integration: 'alder', state: 'failed', error: expect.stringContaining('refuses the token') },
    { integration: 'briar', state: 'done', error: null },
  ])
  await stopIntegration(engine.pool, 'alder', 'Shopify refuses the token.')
  shops.get('briar')?.put(null, { email: 'two@people.test' })
  const stopped = await cron('?force=1')
  expect(stopped.body.integrations).toMatchObject([
    { integration: 'alder', state: 'stopped', error: 'Shopify refuses the token.' },
    { integration: 'briar', state: 'done' },
  ])
  await expect.poll(emails).toContain('two@people.test')
  const shown = await engine.payload.findByID({ collection: 'integrations', id: 'alder' })
  expect(shown).toMatchObject({ isActive: false, health: 'Shopify refuses the token.' })
})

test('an integration that is given other settings is active again', async () => {
  const settings = {
    shop: 'alder.myshopify.com',
    token: { way: 'pasted', accessToken: 'shpat_another_that_is_good' },
    webhookSecrets: ['a-secret-of-the-app'],
  }
  await engine.payload.update({ collection: 'integrations', id: 'alder', data: { settings } })
  expect(await engine.payload.findByID({ collection: 'integrations', id: 'alder' })).toMatchObject({
    isActive: true,
    stoppedBecause: null,
  })
})
