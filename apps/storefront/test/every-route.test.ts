import { globSync } from 'node:fs'
import { join } from 'node:path'
import { parseSecrets, type SigningSecrets, signWebhook } from '@tandem/signed-webhooks'
import { type AttackRequest, attacks } from '@tandem/signed-webhooks/attacks'
import { beforeAll, describe, expect, test, vi } from 'vitest'

const purged = vi.hoisted(() => vi.fn())
vi.mock('../src/lib/api/unified-client.ts', () => ({ purgeShop: purged }))
// Outside of a request there is nobody to ask who has sent it.
vi.mock('@tanstack/react-start/server', () => ({ getRequestIP: () => '192.0.2.1' }))

/** Routes that take what is signed. */
const SIGNED = {
  'purge.ts': {
    load: async () => (await import('../src/routes/api/purge.ts')).Route,
    body: '{"tags":["products"],"note":"~"}',
    wrongShape: '{"tags":"products"}',
    maxBytes: 256 * 1024,
  },
}
/** The route for everybody: it says that the process answers. */
const OPEN = ['health.ts']
/** Routes for forms of the shop's own pages. */
const FORMS = {
  'account.ts': async () => (await import('../src/routes/api/account.ts')).Route,
  'cart.ts': async () => (await import('../src/routes/api/cart.ts')).Route,
  'checkout.ts': async () => (await import('../src/routes/api/checkout.ts')).Route,
  'order.ts': async () => (await import('../src/routes/api/order.ts')).Route,
  'preferences.ts': async () => (await import('../src/routes/api/preferences.ts')).Route,
}

const secret = (fill: number) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`
const [next, old, foreign] = [secret(1), secret(2), secret(3)]
beforeAll(() => {
  process.env.STOREFRONT_PURGE_SECRET = `${next} ${old}`
  process.env.STOREFRONT_FORMS_SECRET = secret(4)
  process.env.STOREFRONT_COOKIE_SECRET = 'a-secret-for-tests-only'
})

test('every route of the server is in one of these tables', () => {
  const routes = globSync('**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '../src/routes/api') })
  expect(routes.toSorted()).toEqual([...Object.keys(SIGNED), ...Object.keys(FORMS), ...OPEN].toSorted())
})

describe.each(Object.entries(SIGNED))('%s', (name, route) => {
  const post = async ({ headers, body }: AttackRequest): Promise<Response> => {
    purged.mockClear()
    const { server } = (await route.load()).options
    const { POST } = Object(server).handlers
    return POST({ request: new Request(`http://shop/api/${name}`, { method: 'POST', headers, body }) })
  }
  const signed = (secrets: SigningSecrets) => ({
    headers: signWebhook({ id: 'msg_1', timestamp: new Date(), body: route.body, secrets }),
    body: Uint8Array.from(Buffer.from(route.body)),
  })
  const every = attacks({ ...route, secrets: parseSecrets(next), foreign: parseSecrets(foreign) })

  test.each(every)('refuses $name, and nothing comes of it', async (attack) => {
    const response = await post(attack.request())
    expect([response.status, (await response.json()).error.code]).toEqual([attack.status, attack.code])
    expect(purged).not.toHaveBeenCalled()
  })

  test('purges again when it is told again: a few reads more, and nothing else', async () => {
    const request = signed(parseSecrets(next))
    for (let times = 0; times < 2; times++) {
      expect((await post(request)).status).toBe(204)
      expect(purged).toHaveBeenCalledExactlyOnceWith(['products'])
    }
  })

  test('takes the new and the old key while one is replaced, and no other', async () => {
    expect((await post(signed(parseSecrets(next)))).status).toBe(204)
    expect((await post(signed(parseSecrets(old)))).status).toBe(204)
    expect((await post(signed(parseSecrets(foreign)))).status).toBe(401)
  })
})

describe.each(Object.entries(FORMS))('%s', (name, load) => {
  const post = async (headers: Record<string, string>): Promise<Response> => {
    const { server } = (await load()).options
    const { POST } = Object(server).handlers
    const body = new URLSearchParams({ store: 'fernhollow', locale: 'en', do: 'add', currency: 'gbp' })
    return POST({
      request: new Request(`http://localhost:3000/api/${name}`, { method: 'POST', headers, body }),
    })
  }

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    [
      'another site that claims this origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    ],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:9000' }],
    ['an address that somebody typed', { 'sec-fetch-site': 'none' }],
    ['an older browser on another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nobody knows whom', {}],
  ])('refuses a form of %s, and sets no cookie', async (_, headers) => {
    const response = await post({ ...headers })
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  })
})
