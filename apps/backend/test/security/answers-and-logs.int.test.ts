import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { scrub, scrubbedError } from '../../src/logging/scrub.ts'
import { call, type TestBackend, testBackend } from '../backend/medusa.ts'
import { createShop } from '../backend/shop.ts'

let backend: TestBackend
let key: string
const written: string[] = []
beforeAll(async () => {
  backend = await testBackend()
  const shop = await createShop(backend)
  const { body } = await backend.admin('GET', `/tenant-stores/${shop.storeId}`)
  key = body.store.publishable_key
  // A statement that fails, whatever its values are.
  await backend.database.query(`
    create or replace function fail_canaries() returns trigger language plpgsql as $$
    begin
      if to_jsonb(new)::text like '%canary%' then
        raise exception 'refused: %', to_jsonb(new)::text using errcode = 'XX000', detail = to_jsonb(new)::text;
      end if;
      return new;
    end $$`)
  for (const table of TABLES) {
    await backend.database.query(
      `create trigger fail_canaries before insert or update on ${table} for each row execute function fail_canaries()`,
    )
  }
})
afterAll(async () => {
  for (const table of TABLES) await backend.database.query(`drop trigger fail_canaries on ${table}`)
})
const TABLES = ['customer', 'provider_identity', 'cart_address', 'tenant', '"user"', 'invite']

const CANARY = /canary|seven quiet kilns/i
const DATABASE = /\b(insert into|select |update "|values \(|XX000|refused:)/

async function send(path: string, body: string | object, headers: Record<string, string> = {}) {
  return call(`${backend.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-publishable-api-key': key, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

describe('a statement that fails', () => {
  it('leaves nothing of its values in an answer, in Medusa’s log or on the console', async () => {
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(scrub(String(chunk))) > 0),
    )
    const person = { email: 'canary@example.test', password: 'seven quiet kilns' }
    const admin = { authorization: `Bearer ${backend.token}` }
    const answers = [
      await send('/auth/customer/emailpass/register', person),
      await send('/admin/customers', { email: person.email, first_name: 'Canary' }, admin),
      await send('/admin/invites', { email: person.email }, admin),
      await send('/admin/tenants', { handle: 'canary', name: 'Canary' }, admin),
      await send('/store/carts', { email: person.email, shipping_address: { address_1: 'Canary Row 3' } }),
      await send('/auth/customer/emailpass', {
        email: 'canary\0@example.test',
        password: 'seven quiet kilns',
      }),
      await send('/auth/customer/emailpass', '{"email":"canary@example.test","password":"seven quiet kilns'),
    ]
    for (const spy of spies) spy.mockRestore()
    expect(answers.some(({ status }) => status >= 400)).toBe(true)
    for (const { body } of answers) {
      expect(JSON.stringify(body)).not.toMatch(DATABASE)
      expect(JSON.stringify(body)).not.toMatch(/seven quiet kilns/)
    }
    expect(written.join('')).not.toMatch(/seven quiet kilns|canary@example|Canary Row/)
  })

  it.each([
    [
      `insert into "customer" ("email") values ('canary@x.test') returning "id" - duplicate key value violates unique constraint "u"`,
    ],
    [`select * from "x" where "id" = 'canary' - invalid input syntax for type integer: "canary"`],
    ['Key (email)=(canary, true) already exists.'],
    ['Failing row contains (1, canary, 2).'],
    ['value "canary" is out of range for type integer'],
    [`date/time field value out of range: "canary"`],
    ['GET /store/products?q=canary&email[]=canary 200'],
    ['Unexpected token \'c\', "{"canary" is not valid JSON'],
    ['{"level":"error","cause":"error: x {\\n detail: \'canary\',\\n parameters: [ \'canary\' ] }"}'],
  ])('is told of in a log without its values: %s', (line) => {
    expect(scrub(line)).not.toMatch(CANARY)
  })

  it('is told of by its kind and its code', () => {
    const error = Object.assign(new Error(`update "customer" set "email" = $1 - value too long`), {
      code: '22001',
      parameters: ['canary'],
      detail: 'canary',
    })
    expect(scrubbedError(error)).toContain('Error 22001: <statement> - value too long')
    expect(scrubbedError(error)).not.toMatch(CANARY)
  })
})

describe('every answer', () => {
  it.each([
    '/store/products',
    '/admin/orders',
    '/auth/customer/emailpass',
    '/static/none.svg',
    '/health',
    '/none',
    '/app',
    '/storefront/stores',
  ])('tells browsers what it is not for: %s', async (path) => {
    const { headers } = await fetch(`${backend.url}${path}`)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    // Express's own answer to what is nowhere has a policy of its own, that lets nothing be loaded.
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'|^default-src 'none'$/)
  })

  it.each(['/admin/users/me', '/store/customers/me', '/store/carts/x', '/store/orders', '/auth/session'])(
    'that may be somebody’s own is kept by no cache: %s',
    async (path) => {
      expect((await fetch(`${backend.url}${path}`)).headers.get('cache-control')).toBe('no-store')
    },
  )
})

describe('bad input', () => {
  const BODIES = [
    '{"email":"a\\u0000@b.test","password":"x"}',
    '{"email":"\\ud800@b.test","password":"x"}',
    '{"__proto__":{"x":1},"email":"a"}',
    '{"constructor":{"prototype":{"x":1}}}',
    '['.repeat(5000),
    `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`,
    'null',
    '"text"',
    '{"email":{"$gt":""},"password":{"$ne":1}}',
    '{',
  ]
  const PATHS = [
    '/auth/customer/emailpass',
    '/auth/user/emailpass',
    '/auth/customer/emailpass/register',
    '/auth/customer/emailpass/reset-password',
    '/store/carts',
    '/store/customers',
    '/store/order-lookups',
    '/store/payment-collections',
    '/store/returns',
    '/admin/products',
    '/admin/invites/accept',
    '/hooks/payment/stripe_stripe',
  ]
  it.each(PATHS)('of a body is refused, and nothing is written: %s', async (path) => {
    for (const body of BODIES) {
      const { status } = await send(path, body, { authorization: `Bearer ${backend.token}` })
      expect(status, body.slice(0, 60)).toBeLessThan(500)
    }
    expect('x' in {}).toBe(false)
  })

  it('of a path is refused: what objects inherit is no kind of person and no way to sign in', async () => {
    for (const path of [
      'constructor/toString',
      'constructor/emailpass',
      'customer/valueOf',
      'user/__proto__',
    ]) {
      for (const end of ['', '/callback', '/register']) {
        const { status } = await send(`/auth/${path}${end}`, {})
        expect(status, path + end).toBeGreaterThanOrEqual(400)
        expect(status, path + end).toBeLessThan(500)
      }
    }
  })

  it('of a header is refused', async () => {
    const basic = `Basic ${Buffer.from('sk_\0:').toString('base64')}`
    for (const headers of [
      { authorization: basic },
      { 'x-request-id': '<script>' },
      { 'x-request-id': 'x'.repeat(500) },
    ]) {
      const { status } = await fetch(`${backend.url}/admin/orders`, { headers: { ...headers } })
      expect(status).toBe(400)
    }
  })

  it('of a locale is refused and stops nothing', async () => {
    for (const query of ['locale[]=x', 'locale[a]=x', 'locale=%00', 'locale=xx', 'locale=']) {
      const { status } = await fetch(`${backend.url}/store/products?${query}`, {
        headers: { 'x-publishable-api-key': key },
        signal: AbortSignal.timeout(10_000),
      })
      expect(status, query).toBeLessThan(500)
    }
  })

  it('as a body that is too large is cut off before anybody signs in', async () => {
    for (const path of ['/auth/user/emailpass', '/store/carts', '/admin/orders', '/admin/uploads']) {
      const status = await new Promise<number>((resolve) => {
        const sent = request(
          `${backend.url}${path}`,
          { method: 'POST', headers: { 'content-type': 'application/json' } },
          (response) => {
            resolve(response.statusCode ?? 0)
            sent.destroy()
          },
        )
        sent.on('error', () => resolve(0))
        sent.end(`"${'x'.repeat(3_000_000)}`)
      })
      expect([401, 413], path).toContain(status)
    }
  })

  it.each(['TRACE', 'PUT', 'PATCH', 'OPTIONS', 'DELETE', 'PROPFIND'])(
    'as a method that a route has not is refused: %s',
    async (method) => {
      const status = await new Promise<number>((resolve, reject) => {
        const sent = request(
          `${backend.url}/store/products`,
          { method, headers: { 'x-publishable-api-key': key } },
          (response) => {
            response.resume()
            resolve(response.statusCode ?? 0)
          },
        )
        sent.on('error', reject)
        sent.end()
      })
      expect(status).toBeLessThan(500)
    },
  )
})
