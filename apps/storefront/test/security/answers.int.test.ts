import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signText } from '../../src/http/request-context/signed-text.ts'
import { COOKIE_SECRET } from '../running-shop.ts'
import { type ServedShop, serveShop } from '../serve-shop.ts'

let shop: ServedShop
beforeAll(async () => {
  shop = await serveShop({ STORE_ADDRESSES: 'halden=http://halden.test' })
}, 120_000)
afterAll(() => shop?.stop())

const headersOf = ({ head }: { head: string }) =>
  new Headers(
    head
      .split('\r\n')
      .slice(1)
      .map((line): [string, string] => [
        line.slice(0, line.indexOf(':')),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  )
const get = async (path: string, host = `localhost:${shop.port}`, more: readonly string[] = []) =>
  shop.raw(
    `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${more.map((line) => `${line}\r\n`).join('')}\r\n`,
  )

describe('a redirect', () => {
  const PATHS = [
    '//evil.example',
    '//evil.example/%2e%2e',
    '///evil.example/en',
    '/\\evil.example',
    '/\\/evil.example/',
    '/.//evil.example',
    '/..//evil.example/',
    '/%2e%2e//evil.example/',
    '/fernhollow//evil.example/',
    '/fernhollow/en//evil.example',
    '/fernhollow/',
    '/fernhollow/en/',
    '/fernhollow/en/products/',
    '/%2f%2fevil.example/',
    '/%5cevil.example/',
    '/%5c%5cevil.example/',
    '/@evil.example//',
    '/fernhollow',
    '/fernhollow/en/account',
    '/fernhollow/en/checkout',
    '/fernhollow/en/checkout/return',
    '/fernhollow/en/search?q=%20a',
    '/halden//evil.example/',
    'http://evil.example//x',
    'http://evil.example/fernhollow/',
    'http://evil.example/fernhollow',
  ]
  const HOSTS = ['evil.example', 'evil.example:8443', 'a b', '[', 'localhost@evil.example', '\xff']

  test.each(PATHS)('from %s stays within the shop, whatever host is asked for', async (path) => {
    for (const host of HOSTS) {
      const answer = await get(path, host, ['x-forwarded-host: evil.example', 'x-forwarded-proto: https'])
      expect(answer.status).toBeLessThan(500)
      const location = headersOf(answer).get('location')
      if (location === null) continue
      const { origin } = new URL(location, shop.url)
      expect([path, host, [shop.url, 'http://halden.test'].includes(origin)]).toEqual([path, host, true])
      if (origin === shop.url) expect(location).toMatch(/^\/(?![/\\])/)
    }
  })

  test('of a form leads to a page of the shop, whatever the form says', async () => {
    for (const back of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/%09/evil.example',
      '\\\\evil',
    ]) {
      const body = new URLSearchParams({
        back,
        theme: 'dark',
        store: 'fernhollow',
        locale: 'en',
        do: 'sign-in',
      })
      for (const path of ['/api/preferences', '/api/account']) {
        const answer = await fetch(`${shop.url}${path}`, {
          method: 'POST',
          body,
          redirect: 'manual',
          headers: { 'sec-fetch-site': 'same-origin' },
        })
        expect(new URL(answer.headers.get('location') ?? '', shop.url).origin).toBe(shop.url)
        expect(answer.headers.get('location')).toMatch(/^\/(?![/\\])/)
      }
    }
  })
})

describe('what is one visitor’s own', () => {
  const token = signText('order-of-fernhollow', 'order_1', [COOKIE_SECRET])
  const OWN = [
    ...[
      '',
      '/sign-in',
      '/register',
      '/forgot',
      '/reset?token=x',
      '/profile',
      '/addresses',
      '/orders/order_1',
    ].map((page) => `/fernhollow/en/account${page}`),
    ...['', '/delivery', '/review', '/return'].map((page) => `/fernhollow/en/checkout${page}`),
    '/fernhollow/en/cart',
    '/fernhollow/en/search?q=mug',
    '/fernhollow/en/order/find',
    `/fernhollow/en/order/${token}`,
    '/fernhollow/en/pages/story?preview=a.b.c',
  ]

  test.each(OWN)('%s is kept by no cache, not even the browser’s', async (path) => {
    expect(headersOf(await get(path)).get('cache-control')).toBe('no-store')
  })

  test('nor is what a page’s script is told', async () => {
    for (const id of shop.functionIds()) {
      const answer = await get(`/_serverFn/${id}`, undefined, [
        'sec-fetch-site: same-origin',
        'x-tsr-serverfn: true',
      ])
      expect(headersOf(answer).get('cache-control')).toBe('no-store')
    }
  })

  test('while a page of the shop may be gone back to', async () => {
    for (const path of ['/', '/fernhollow/en', '/fernhollow/en/products/mug', '/fernhollow/en/pages/story']) {
      expect(headersOf(await get(path)).get('cache-control')).toBe('private, no-cache')
    }
  })
})

describe('protective headers', () => {
  test.each([
    '/',
    '/fernhollow/en',
    '/fernhollow/en/cart',
    '/nothing/en',
    '/fernhollow/en/%00',
    '/api/cart',
    '/robots.txt',
  ])('stand on %s', async (path) => {
    const headers = headersOf(await get(path))
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'self'; script-src 'self'[^;]*; .*object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'/,
    )
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.has('x-powered-by') || headers.has('server')).toBe(false)
  })

  test('stand on files too, as far as they mean anything there', async () => {
    const { body } = await get('/fernhollow/en')
    const [, file = ''] = /href="(\/assets\/[^"]+)"/.exec(body) ?? []
    const answer = await get(file)
    expect([answer.status, headersOf(answer).get('x-content-type-options')]).toEqual([200, 'nosniff'])
    expect((await get('/%ff')).head.toLowerCase()).toContain('x-content-type-options: nosniff')
  })
})

describe('a body', () => {
  const MIB = 1024 * 1024
  const POSTED = [
    ...['account', 'cart', 'checkout', 'order', 'preferences', 'purge'].map((name) => `/api/${name}`),
    '/fernhollow/en/pages/story?form=3',
    '/fernhollow/en?form=3',
  ]

  test.each(POSTED)(
    'that is sent to %s is refused once it is too large, before it was read',
    async (path) => {
      for (const size of [MIB, 64 * MIB]) {
        const head = [
          'sec-fetch-site: same-origin',
          `content-length: ${size}`,
          'content-type: application/x-www-form-urlencoded',
        ]
        const answer = await shop.raw(
          `POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${head.join('\r\n')}\r\n\r\nstore=`,
        )
        expect(answer.status).toBe(413)
      }
      // Without saying so before.
      const body = new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode('a'.repeat(64 * 1024)))
        },
      })
      const init = {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body,
        duplex: 'half',
      } as const
      const endless = await fetch(`${shop.url}${path}`, init).then(
        ({ status }) => status,
        () => 'closed',
      )
      expect([413, 'closed']).toContain(endless)
    },
  )

  test.each(['/', '/fernhollow/en/products', '/_serverFn/abc', '/api/health', '/robots.txt', '/assets/x.js'])(
    'that is sent to %s, which takes none, is not read at all',
    async (path) => {
      const answer = await shop.raw(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nsec-fetch-site: same-origin\r\ncontent-length: ${64 * MIB}\r\n\r\n`,
      )
      expect(answer.status).toBe(405)
    },
  )
})

describe('the log', () => {
  test('names nobody, and holds nothing that opens anything', async () => {
    const canaries = [
      'canary@fernhollow.test',
      'canary-password-1',
      'Canary Person',
      '1 Canary Street',
      'canary-query',
    ]
    const token = signText('order-of-fernhollow', 'order_canary', [COOKIE_SECRET])
    const reset = `eyJhbGciOiJIUzI1NiJ9canary.${'canaryReset'.repeat(5)}.${'x'.repeat(40)}`
    const opened = [
      `/fernhollow/en/order/${token}`,
      `/fernhollow/en/order/${token}/`,
      `/fernhollow/en/orders/${token}`,
      '/fernhollow/en/account/orders/order_canary',
      `/fernhollow/en/account/reset?token=${reset}`,
      `/fernhollow/en/account/${reset}`,
      '/fernhollow/en/canary@fernhollow.test',
      '/canary@fernhollow.test/en',
      '/fernhollow/en/search?q=canary-query',
      '/fernhollow/en/pages/Canary%20Person',
      '/fernhollow/en/products/canary%40fernhollow.test',
      '/fernhollow/en/checkout/return?payment_intent_client_secret=pi_canary_secret_x',
      '/fernhollow/en/%00canary-query',
    ]
    for (const path of opened) await get(path)
    const cookie = `cart-fernhollow=${signText('cart-fernhollow', JSON.stringify({ id: 'cart_canary' }), [COOKIE_SECRET])}`
    const forms: [string, Record<string, string>][] = [
      ['/api/account', { do: 'sign-in', email: 'canary@fernhollow.test', password: 'canary-password-1' }],
      ['/api/account', { do: 'forgot', email: 'canary@fernhollow.test' }],
      [
        '/api/account',
        {
          do: 'register',
          email: 'canary@fernhollow.test',
          password: 'canary-password-1',
          name: 'Canary Person',
        },
      ],
      ['/api/account', { do: 'reset', token: reset, password: 'canary-password-1' }],
      ['/api/account', { do: 'remove-address', id: 'canary@fernhollow.test' }],
      ['/api/order', { number: '7', email: 'canary@fernhollow.test' }],
      ['/api/cart', { do: 'seen' }],
      [
        '/api/checkout',
        {
          do: 'address',
          email: 'canary@fernhollow.test',
          name: 'Canary Person',
          address: '1 Canary Street',
          city: 'x',
          country: 'ie',
          postcode: '1',
        },
      ],
      ['/api/checkout', { do: 'canary@fernhollow.test' }],
    ]
    // Once as it goes well, once while Medusa is away.
    for (const away of [false, true]) {
      shop.medusa.state.away = away
      for (const [path, fields] of forms) {
        await fetch(`${shop.url}${path}`, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'sec-fetch-site': 'same-origin', cookie },
          body: new URLSearchParams({ store: 'fernhollow', locale: 'en', ...fields }),
        })
      }
      for (const page of ['cart', 'checkout', 'account', `order/${token}`])
        await get(`/fernhollow/en/${page}`, undefined, [`cookie: ${cookie}`])
    }
    shop.medusa.state.away = false
    const log = shop.log()
    expect(log).toContain('"path":"/fernhollow/en/order/…"')
    expect(log).toContain('"event":"source.failed"')
    for (const canary of [
      ...canaries,
      token,
      reset,
      'order_canary',
      'cart_canary',
      'pi_canary',
      'canary',
      'Canary',
    ]) {
      expect([canary, log.includes(canary)]).toEqual([canary, false])
    }
  })
})
