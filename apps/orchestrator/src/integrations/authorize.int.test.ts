import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adminSchema } from '../sync/connectors/shopify/fake/admin-schema.ts'
import type { FakeShop } from '../sync/connectors/shopify/fake/fake-shop.ts'
import { FakeShopify } from '../sync/connectors/shopify/fake/fake-shopify.ts'
import { openShopify } from '../sync/connectors/shopify/open-shopify.ts'
import type { ShopifySettings } from '../sync/connectors/shopify/settings.ts'
import { engineForFile } from '../sync/test-support/engine-fixture.ts'

const shopify = new FakeShopify()
const engine = engineForFile()
let endpoint = ''
let serial = 0
let id = ''
let shop: FakeShop
let settings: ShopifySettings
let tenant: number
// They read the environment, which is there once the engine is open.
let openVault: typeof import('../sync/connectors/vault.ts')['openVault']
let authorize: typeof import('./authorize.ts')
beforeAll(async () => {
  openVault = (await import('../sync/connectors/vault.ts')).openVault
  authorize = await import('./authorize.ts')
  endpoint = await shopify.listen()
  // It takes a while, and is made with the first question.
  adminSchema()
  const owner = { medusaId: 'ten_1', handle: 'alder', name: 'Alder', status: 'active' } as const
  tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
})
afterAll(() => shopify.close())
beforeEach(async () => {
  id = `let-in-${++serial}`
  shop = shopify.open(`${id}.myshopify.com`)
  settings = {
    shop: shop.domain,
    token: { way: 'authorization-code', ...shop.app },
    webhookSecrets: [shop.app.clientSecret],
    endpoint,
  }
  const data = { id, name: 'Alder', platform: 'shopify', tenant, settings }
  await engine.payload.create({ collection: 'integrations', data })
})

const integration = () => engine.payload.findByID({ collection: 'integrations', id, depth: 0 })
async function setOut() {
  const begun = await authorize.beginAuthorization(engine.pool, id, 'Ona')
  if (!begun) throw new Error('it needs none')
  return begun
}
/** The shop's owner says yes at Shopify: with what they come back. */
async function comeBack(address: string): Promise<URLSearchParams> {
  const answer = await fetch(address, { redirect: 'manual' })
  return new URL(answer.headers.get('location') ?? '').searchParams
}
const finish = (query: URLSearchParams, browser: string, now = new Date()) =>
  authorize.finishAuthorization(engine.pool, query, browser, now)
async function letIn(): Promise<void> {
  const { address, browser } = await setOut()
  expect(await finish(await comeBack(address), browser)).toEqual({ integration: id, error: null })
}
const open = () => openShopify(settings, { timeoutMs: 5_000, vault: openVault(engine.pool, id) })
async function endToken(): Promise<void> {
  await openVault(engine.pool, id).change(async (held) => ({ ...(held as object), endsAt: Date.now() }))
}

describe('letting the app into a shop', () => {
  test('sends its owner to Shopify with the scopes, and makes the integration active when they come back', async () => {
    expect(await integration()).toMatchObject({ isActive: false, stoppedBecause: null })
    await expect(open().checkAccess?.()).rejects.toMatchObject({ code: 'INTEGRATION_REFUSED' })
    const { address, browser } = await setOut()
    const asked = new URL(address)
    expect(asked.pathname).toBe(`/${shop.domain}/admin/oauth/authorize`)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      client_id: shop.app.clientId,
      scope: 'read_customers,write_customers,read_orders,read_products',
      redirect_uri: expect.stringMatching(/\/api\/integrations\/shopify\/callback$/),
    })
    expect(await finish(await comeBack(address), browser)).toEqual({ integration: id, error: null })
    expect(await integration()).toMatchObject({ isActive: true })
    await open().checkAccess?.()
    expect(await open().missingScopes?.()).toEqual([])
  })

  test('keeps its tokens encrypted, each integration’s with a key of its own', async () => {
    await letIn()
    const { rows } = await engine.pool.query('select * from sync.vault where integration = $1', [id])
    expect(JSON.stringify(rows)).not.toMatch(/shpat_|shprt_/)
    await engine.pool.query(
      `insert into sync.vault (integration, sealed) select 'another', sealed from sync.vault where integration = $1
       on conflict (integration) do update set sealed = excluded.sealed`,
      [id],
    )
    expect(await openVault(engine.pool, 'another').read()).toBeNull()
  })

  test('is taken once, and from the browser alone that has set out', async () => {
    const { address, browser } = await setOut()
    const query = await comeBack(address)
    const elsewhere = { integration: null, error: expect.stringContaining('begun elsewhere') }
    expect(await finish(query, 'another-browser')).toEqual(elsewhere)
    expect(
      await finish(new URLSearchParams({ ...Object.fromEntries(query), state: 'guessed' }), browser),
    ).toEqual(elsewhere)
    expect((await finish(query, browser)).error).toBeNull()
    expect(await finish(query, browser)).toEqual(elsewhere)
    const late = await setOut()
    await engine.pool.query(`update sync.authorizations set created_at = now() - interval '11 minutes'`)
    expect(await finish(await comeBack(late.address), late.browser)).toEqual(elsewhere)
  })

  test.each<[string, (query: URLSearchParams) => void, RegExp]>([
    ['not signed', (query) => query.delete('hmac'), /not signed/],
    ['changed on its way', (query) => query.set('code', 'another'), /not signed/],
    ['said to be of another shop', (query) => query.set('shop', 'briar.myshopify.com'), /not signed/],
    ['of no shop of Shopify’s', (query) => query.set('shop', 'evil.test'), /not signed/],
  ])('is refused when what comes back is %s, and nothing is asked of the shop', async (_, change, words) => {
    const { address, browser } = await setOut()
    const query = await comeBack(address)
    change(query)
    expect((await finish(query, browser)).error).toMatch(words)
    expect(await integration()).toMatchObject({ isActive: false })
    expect(shop.grants.refreshTokens.size).toBe(0)
  })

  test('is refused when it is signed for another shop, or long ago', async () => {
    const other = shopify.open('other.myshopify.com')
    const { address, browser } = await setOut()
    const state = new URL(address).searchParams.get('state') ?? ''
    const foreign = new URL(other.grants.letIn({ redirect_uri: 'https://cms.test/', state })).searchParams
    expect((await finish(foreign, browser)).error).toMatch(/another shop/)
    const again = await setOut()
    const query = await comeBack(again.address)
    expect((await finish(query, again.browser, new Date(Date.now() + 3_600_000))).error).toMatch(/too old/)
  })
})

describe('a token that ends', () => {
  test('is renewed once, however many workers see it end', async () => {
    await letIn()
    await endToken()
    const workers = [1, 2, 3, 4].map(open)
    await Promise.all(workers.map((worker) => worker.checkAccess?.()))
    expect(shop.grants.renewals).toBe(1)
  })

  test('is renewed when it is refused before its time', async () => {
    await letIn()
    const worker = open()
    await worker.checkAccess?.()
    shop.tokens.clear()
    await worker.checkAccess?.()
    expect([worker.refusal?.(), shop.grants.renewals]).toEqual([null, 1])
  })

  test('is not lost by a worker that dies between the answer and its being kept', async () => {
    await letIn()
    await endToken()
    const vault = openVault(engine.pool, id)
    const dying = openShopify(settings, {
      timeoutMs: 5_000,
      vault: {
        read: vault.read,
        change: (next) =>
          vault.change(async (held) => {
            await next(held)
            throw new Error('killed')
          }),
      },
    })
    await expect(dying.checkAccess?.()).rejects.toThrow('killed')
    expect(shop.grants.renewals).toBe(1)
    await open().checkAccess?.()
    expect(shop.grants.renewals).toBe(2)
  })

  test('of an app that was uninstalled is not renewed: the integration is told why', async () => {
    await letIn()
    await endToken()
    shop.uninstall()
    const worker = open()
    await expect(worker.checkAccess?.()).rejects.toMatchObject({ code: 'INTEGRATION_REFUSED' })
    expect(worker.refusal?.()).toMatch(/uninstalled.*Authorize at Shopify/)
  })
})

test('scopes that the app lacks are named', async () => {
  await letIn()
  shop.scopes.delete('read_orders')
  expect(await open().missingScopes?.()).toEqual(['read_orders'])
})
