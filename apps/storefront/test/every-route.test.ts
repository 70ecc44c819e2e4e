import { globSync } from 'node:fs'
import { join } from 'node:path'
import { parseSecrets, type SigningSecrets, signWebhook } from '@tandem/signed-webhooks'
import { type AttackRequest, attacks } from '@tandem/signed-webhooks/attacks'
import { beforeAll, describe, expect, test, vi } from 'vitest'

const purged = vi.hoisted(() => vi.fn())
vi.mock('../src/lib/api/unified-client.ts', () => ({ purgeShop: purged }))

/** Routes that take what is signed. */
const SIGNED = {
  'purge.ts': {
    load: async () => (await import('../src/routes/api/purge.ts')).Route,
    body: '{"tags":["products"],"note":"~"}',
    wrongShape: '{"tags":"products"}',
    maxBytes: 256 * 1024,
  },
}
/** Routes for everybody: one says that the process answers, one keeps a visitor's own choice in a cookie. */
const OPEN = ['health.ts', 'preferences.ts']

const secret = (fill: number) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`
const [next, old, foreign] = [secret(1), secret(2), secret(3)]
beforeAll(() => {
  process.env.STOREFRONT_PURGE_SECRET = `${next} ${old}`
})

test('every route of the server is in one of these tables', () => {
  const routes = globSync('**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '../src/routes/api') })
  expect(routes.toSorted()).toEqual([...Object.keys(SIGNED), ...OPEN].toSorted())
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
