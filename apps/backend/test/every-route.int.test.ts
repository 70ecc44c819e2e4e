import { globSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { parseSecrets, type SigningSecrets, signWebhook } from '@tandem/signed-webhooks'
import { attacks } from '@tandem/signed-webhooks/attacks'
import { beforeAll, describe, expect, it } from 'vitest'
import { testEnvironment } from './backend/environment.ts'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { createProduct, createShop, type TestProduct } from './backend/shop.ts'

const api = join(import.meta.dirname, '../src/api')

/** Routes that take what is signed, each with a body that it accepts and one of another shape. */
const SIGNED: Readonly<Record<string, { body: object; wrongShape: object }>> = {
  'internal/sync/read': {
    body: { entity: 'product', ids: ['prod_1'], note: '~' },
    wrongShape: { entity: 'product', ids: [] },
  },
  'internal/sync/list': {
    body: { entity: 'product', after: null, limit: 1, note: '~' },
    wrongShape: { entity: 'product', after: null, limit: 0 },
  },
  'internal/sync/apply': {
    body: { entity: 'product-content', items: [writeOf('prod_1', 'token')], note: '~' },
    wrongShape: { entity: 'product', items: [] },
  },
  'internal/sync/products': {
    body: {
      tenant: 'ten_nobody',
      update: false,
      products: [
        {
          ...{
            externalId: 'shop gid://1',
            title: 'A',
            handle: 'a-of-tests',
            description: null,
            pictures: [],
          },
          options: [{ title: 'Size', values: ['S'] }],
          variants: [{ title: 'S', sku: null, barcode: null, options: { Size: 'S' }, price: null }],
        },
      ],
      note: '~',
    },
    wrongShape: { tenant: 'ten_nobody', update: false, products: [] },
  },
}

/** Routes for everybody. */
const OPEN = ['storefront/stores']

/** Routes for a shop's visitors, who send its publishable key: Medusa guards the whole folder. */
const IN_SHOPS = [
  'store/carts/[id]/stock',
  'store/catalogue',
  'store/cms-pages',
  'store/order-lookups',
  'store/price-tiers',
  'store/shelves',
  'store/taxonomy',
]

/** Routes for whoever is signed in to Medusa's admin: Medusa guards the whole folder. */
const isAdmin = (route: string) => route.startsWith('admin/')

const MAX_BYTES = 4 * 1024 * 1024
const environment = testEnvironment('', '')
const [next = '', old = ''] = String(environment.MEDUSA_SYNC_SECRET).split(' ')
const foreign = String(environment.MEDUSA_WEBHOOK_SECRET)

let backend: TestBackend
let product: TestProduct
/** A key of a shop, which everybody may have. */
let publishableKey: string
beforeAll(async () => {
  backend = await testBackend()
  await createShop(backend)
  const { body } = await call(`${backend.url}/storefront/stores`, { method: 'GET' })
  publishableKey = body.stores[0].publishableKey
  product = await createProduct(backend)
})

function writeOf(id: string, token: string) {
  const words = { description: 'Applied', features: [], specs: [] }
  return {
    id,
    expect: token,
    data: { content: { en: { ...words, seo: { title: null, description: null, keywords: null } } } },
    marker: { rev: 1, hash: 'hash' },
    deadline: new Date(Date.now() + 60_000).toISOString(),
  }
}

const routes = globSync('**/route.ts', { cwd: api })

it('every route is in one of these tables, or in the admin', () => {
  const others = routes.map((file) => file.replace(/\/route\.ts$/, '')).filter((route) => !isAdmin(route))
  expect(others.toSorted()).toEqual([...Object.keys(SIGNED), ...OPEN, ...IN_SHOPS].toSorted())
})

describe.each(Object.entries(SIGNED))('%s', (path, { body, wrongShape }) => {
  const text = JSON.stringify(body)
  const every = attacks({
    body: text,
    wrongShape: JSON.stringify(wrongShape),
    maxBytes: MAX_BYTES,
    secrets: parseSecrets(next),
    foreign: parseSecrets(foreign),
  })
  const post = (headers: Record<string, string>, bytes: string | Uint8Array<ArrayBuffer>) =>
    call(`${backend.url}/${path}`, { method: 'POST', headers, body: bytes })
  const signed = (secrets: SigningSecrets, payload = text) =>
    post({ ...signWebhook({ id: 'test_1', timestamp: new Date(), body: payload, secrets }) }, payload)

  it.each(every)('refuses $name', async (attack) => {
    const { headers, body: bytes } = attack.request()
    const { status, body: answer } = await post({ ...headers }, bytes)
    expect([status, answer.error?.code]).toEqual([attack.status, attack.code])
  })

  it('refuses what never ends as soon as it is too large', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${backend.url}/${path}`, { method: 'POST' }, (response) => {
        resolve(response.statusCode)
        request.destroy()
      })
      request.on('error', reject)
      request.write(Buffer.alloc(MAX_BYTES + 1, ' '))
    })
    expect(status).toBe(413)
  }, 10_000)

  it('takes the new and the old key while one is replaced, and no other', async () => {
    expect((await signed(parseSecrets(next))).status).toBe(200)
    expect((await signed(parseSecrets(old))).status).toBe(200)
    expect((await signed(parseSecrets(foreign))).status).toBe(401)
  })

  it('takes POST and no other method', async () => {
    expect((await call(`${backend.url}/${path}`, { method: 'GET' })).status).toBe(404)
  })
})

describe('too many requests', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const statuses = async (times: number, send: () => Promise<Response>) => {
    const answers: Response[] = []
    for (let n = 0; n < times; n++) answers.push(await send())
    return answers
  }

  it.each([
    ['of a public route', 5, 'GET', 'storefront/stores', undefined],
    ["of the shop's API", 5, 'GET', 'store/products', undefined],
    ['of a picture', 5, 'GET', 'static/none.png', undefined],
    ['to sign in', 3, 'POST', 'auth/user/emailpass', '{"email":"a@b.test","password":"guessed"}'],
    ['with a wrong signature', 4, 'POST', 'internal/sync/read', '{}'],
  ])('%s are answered 429 with when to come again', async (_, limit, method, path, body) => {
    // An address of this documentation block that no other run has counted.
    const headers = { ...from(`2001:db8:${Date.now().toString(16).slice(-4)}:${limit}${path.length}::1`) }
    const answers = await statuses(limit + 1, () =>
      fetch(`${backend.url}/${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json', 'x-publishable-api-key': publishableKey },
        ...(body && { body }),
      }),
    )
    expect(answers.slice(0, -1).map(({ status }) => status)).not.toContain(429)
    const [last] = answers.slice(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await last?.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } })
  })

  it('with wrong signatures do not shut out who signs right from the same address', async () => {
    const headers = from(`2001:db8:${Date.now().toString(16).slice(-4)}:ffff::1`)
    const forged = () => fetch(`${backend.url}/internal/sync/list`, { method: 'POST', headers, body: '{}' })
    expect((await statuses(6, forged)).at(-1)?.status).toBe(429)
    const body = JSON.stringify({ entity: 'product', after: null, limit: 1 })
    const signature = signWebhook({ id: 'test_1', timestamp: new Date(), body, secrets: parseSecrets(next) })
    const answer = await fetch(`${backend.url}/internal/sync/list`, {
      method: 'POST',
      headers: { ...headers, ...signature },
      body,
    })
    expect(answer.status).toBe(200)
  })

  it('do not come from the storefront, whose server is not counted', async () => {
    const answers = await statuses(10, () => fetch(`${backend.url}/storefront/stores`))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  })
})

describe('a replay', () => {
  const replayed = async (path: string, payload: object) => {
    const body = JSON.stringify(payload)
    const headers = {
      ...signWebhook({ id: 'test_1', timestamp: new Date(), body, secrets: parseSecrets(next) }),
    }
    const once = await call(`${backend.url}/internal/sync/${path}`, { method: 'POST', headers, body })
    const again = await call(`${backend.url}/internal/sync/${path}`, { method: 'POST', headers, body })
    return [once.body, again.body]
  }
  const rowOf = async (id: string) =>
    (await backend.database.query('select metadata, updated_at from product where id = $1', [id])).rows[0]

  it('of a write is refused as stale, and does not bring an old value back', async () => {
    const { body: before } = await backend.internal('read', { entity: 'product-content', ids: [product.id] })
    const write = writeOf(product.id, before.records[0].token)
    const [once, again] = await replayed('apply', { entity: 'product-content', items: [write] })
    expect(once.results).toEqual([{ id: product.id, outcome: 'applied' }])
    const written = await rowOf(product.id)
    expect(again.results).toEqual([{ id: product.id, outcome: 'stale' }])
    expect(await rowOf(product.id)).toEqual(written)
  })

  it('of a reading tells what is there, which only shows to who could have asked for it', async () => {
    const [once, again] = await replayed('read', { entity: 'product-content', ids: [product.id] })
    expect(again).toEqual(once)
  })
})

it.each(IN_SHOPS)('%s is for who sends a key of a shop', async (route) => {
  expect((await call(`${backend.url}/${route}`, { method: 'GET' })).status).toBe(400)
})

describe('a route of the admin', () => {
  const calls = routes
    .map((file) => file.replace(/\/route\.ts$/, ''))
    .filter(isAdmin)
    .flatMap((route) =>
      [
        ...readFileSync(join(api, route, 'route.ts'), 'utf8').matchAll(
          /export (?:const|async function) ([A-Z]+)/g,
        ),
      ].map(([, method = '']) => ({ method, route })),
    )

  it('has a method', () => {
    expect(new Set(calls.map(({ route }) => route))).toEqual(
      new Set(routes.map((file) => file.replace(/\/route\.ts$/, '')).filter(isAdmin)),
    )
  })

  it.each(calls)('$method $route is for who is signed in', async ({ method, route }) => {
    const path = route.replaceAll(/\[\w+\]/g, 'some-id')
    const headers = { 'content-type': 'application/json' }
    const init = { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) }
    expect((await call(`${backend.url}/${path}`, init)).status).toBe(401)
  })
})
