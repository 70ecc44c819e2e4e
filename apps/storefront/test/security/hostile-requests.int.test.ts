import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { methodsOf } from '../../src/http/gate/admit-request.ts'
import { type ServedShop, serveShop } from '../serve-shop.ts'

let shop: ServedShop
beforeAll(async () => {
  shop = await serveShop()
}, 120_000)
afterAll(() => shop?.stop())

/** Sends bytes as they are: clients would mend much of what is tried here. */
async function send(line: string, headers: readonly string[] = [], body = '') {
  const head = [`${line} HTTP/1.1`, `host: localhost:${shop.port}`, 'connection: close', ...headers]
  return shop.raw(`${head.join('\r\n')}\r\n\r\n${body}`)
}
const isRefused = (status: number) => status >= 400 && status < 500
const long = 'a'.repeat(301)

const PLACES = [
  '/fernhollow/~',
  '/fernhollow/~/products',
  '/~/en',
  '/~/sitemap.xml',
  ...[
    'products',
    'category',
    'collection',
    'makers',
    'pages',
    'order',
    'account/orders',
    'share',
    'icon',
  ].map((section) => `/fernhollow/en/${section}/~`),
  '/fernhollow/en/share/products/~.jpg',
  '/fernhollow/en/icon/~.png',
  '/fernhollow/en/checkout/~',
  '/fernhollow/en/~',
  '/api/~',
  '/_serverFn/~',
  '/assets/~',
]
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']
const BYTES = [
  '%00',
  'a%00b',
  '%ff',
  '%c0%af',
  '%ED%A0%80',
  '%ED%BF%BF',
  '%',
  '%2',
  '%zz',
  '%7f',
  '%1b',
  long,
]

describe('an address that no page has', () => {
  test.each(PLACES)(
    '%s is refused with the names that every object has, and nothing fails',
    async (place) => {
      for (const name of NAMES) {
        const { status } = await send(`GET ${place.replace('~', name)}`, ['sec-fetch-site: same-origin'])
        // A visitor of an account is led to the sign-in, whatever order they ask for.
        expect([name, isRefused(status) || status === 307]).toEqual([name, true])
      }
    },
  )

  test.each(PLACES)('%s is refused before anything is read when it is no text', async (place) => {
    const before = shop.asked()
    for (const bytes of BYTES) {
      const { status } = await send(`GET ${place.replace('~', bytes)}`, ['sec-fetch-site: same-origin'])
      expect([bytes, isRefused(status)]).toEqual([bytes, true])
    }
    expect(shop.asked()).toBe(before)
  })
})

describe('what an address says after its question mark', () => {
  const PAGES = [
    '',
    '/products',
    '/products/mug',
    '/pages/story',
    '/search',
    '/cart',
    '/account',
    '/checkout',
  ]
  test.each(PAGES)(
    'at /fernhollow/en%s never fails, whatever it is',
    async (page) => {
      const fields = ['preview', 'page', 'q', 'variant', 'o.Size', 'sent', 'left', 'saved', 'token', 'notice']
      const texts = ['1', 'true', 'null', '{"a":1}', '[1]', '"a"', '-1', '1e999', '0x10', '__proto__', long]
      for (const name of [...fields, ...NAMES]) {
        for (const text of texts) {
          const query = `${name}=${encodeURIComponent(text)}`
          const { status } = await send(`GET /fernhollow/en${page}?${query}`)
          expect([query, status < 500 && status > 0]).toEqual([query, true])
        }
      }
    },
    60_000,
  )

  test.each(BYTES.slice(0, -1))('%s is refused', async (bytes) => {
    for (const query of [`preview=${bytes}`, `q=${bytes}`, `${bytes}=1`, `o.Size=${bytes}`, bytes]) {
      const { status } = await send(`GET /fernhollow/en/products?${query}`)
      expect([query, status]).toEqual([query, 400])
    }
  })

  test('a preview of no draft shows what is published', async () => {
    for (const token of ['1', 'true', 'null', '%7B%7D', 'a.b.c']) {
      const { status, head } = await send(`GET /fernhollow/en/pages/story?preview=${token}`)
      expect([status, /cache-control: no-store/i.test(head)]).toEqual([200, true])
    }
  })
})

describe('a method that a route doesn’t take', () => {
  const folder = join(import.meta.dirname, '../../src/routes')
  const routes = globSync('**/*.{ts,tsx}', { cwd: folder })
    .filter((file) => !file.endsWith('route.tsx') && !file.startsWith('__root'))
    .map((file) => ({
      path: `/${file}`
        .replace(/\.tsx?$/, '')
        .replace(/\/index$/, '')
        .replaceAll('[.]', '.')
        .replace('$store', 'fernhollow')
        .replace('$locale', 'en')
        .replace(/\$\w*/, 'x'),
      takesPost: /\bPOST:/.test(readFileSync(join(folder, file), 'utf8')),
      isPage:
        !/handlers: \{/.test(readFileSync(join(folder, file), 'utf8')) ||
        /component:/.test(readFileSync(join(folder, file), 'utf8')),
    }))

  test.each(routes)('$path is told by one table', ({ path, takesPost, isPage }) => {
    expect(methodsOf(path || '/').includes('POST')).toBe(takesPost)
    expect(methodsOf(path || '/').includes('GET')).toBe(!takesPost || isPage)
  })

  test.each(routes)('$path refuses it, and says which it takes', async ({ path, takesPost }) => {
    const before = shop.asked()
    const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', takesPost ? 'LINK' : 'POST']
    for (const method of methods) {
      const { status, head } = await send(`${method} ${path || '/'}`, ['sec-fetch-site: same-origin'])
      expect([method, status]).toEqual([method, 405])
      expect(head).toMatch(/^allow: /im)
    }
    expect(shop.asked()).toBe(before)
  })
})

describe('a call of a server function', () => {
  const headers = ['sec-fetch-site: same-origin', 'x-tsr-serverfn: true']
  const text = (value: string) => `{"t":1,"s":${JSON.stringify(value)}}`
  const call = (fields: Record<string, string>) => {
    const values = Object.values(fields).map(text).join()
    const data = `{"t":10,"i":1,"p":{"k":${JSON.stringify(Object.keys(fields))},"v":[${values}]},"o":0}`
    return `{"t":{"t":10,"i":0,"p":{"k":["data"],"v":[${data}]},"o":0},"f":127,"m":[]}`
  }
  const get = async (id: string, payload: string, more: readonly string[] = []) =>
    (await send(`GET /_serverFn/${id}?payload=${encodeURIComponent(payload)}`, [...headers, ...more])).status

  test('that no page makes is refused, of every function', async () => {
    const ids = shop.functionIds()
    expect(ids.length).toBeGreaterThan(10)
    for (const id of ids) {
      for (const payload of [
        'x',
        '{}',
        '[]',
        'null',
        '1',
        '{"t":{"t":99},"f":1,"m":[]}',
        '{"t":{"t":12,"s":1},"f":127,"m":[]}',
        `${'['.repeat(2000)}`,
        call({ store: 'fern\u0000hollow', locale: 'en' }),
        call({ store: 'fernhollow', locale: '\ud800' }),
        call({ ['__proto__']: 'x', store: 'fernhollow' }).replace('"store"', '"__proto__"'),
      ]) {
        const status = await get(id, payload)
        expect([payload.slice(0, 40), isRefused(status)]).toEqual([payload.slice(0, 40), true])
      }
      expect(isRefused(await get(id, '', ['content-type: multipart/form-data']))).toBe(true)
    }
  })

  test('that asks for nothing that can be is told that there is nothing', async () => {
    const reached = []
    for (const id of shop.functionIds()) {
      reached.push(
        await get(id, call({ store: long, locale: 'en' })),
        await get(id, call({ store: '', locale: 'xx' })),
      )
    }
    expect(reached.filter((status) => status >= 500)).toEqual([])
    expect(reached.filter((status) => status === 404).length).toBeGreaterThan(20)
  })

  test.each(['abc', 'a'.repeat(64), 'constructor'])(
    'of the name %s, which there isn’t, is refused',
    async (id) => {
      expect(await get(id, '')).toBe(404)
      expect((await send(`POST /_serverFn/${id}`, [...headers, 'content-length: 0'])).status).toBe(405)
    },
  )
})

describe('a form', () => {
  const post = async (path: string, body: string, more: readonly string[] = []) => {
    const type = 'content-type: application/x-www-form-urlencoded'
    const length = `content-length: ${Buffer.byteLength(body, 'latin1')}`
    return send(`POST ${path}`, ['sec-fetch-site: same-origin', type, length, ...more], body)
  }
  const place = 'store=fernhollow&locale=en'
  const forms = [
    ['/api/cart', `${place}&do=add&handle=~&variant=variant_mug_s&quantity=1`],
    ['/api/cart', `${place}&do=promotion&code=~`],
    ['/api/checkout', `${place}&do=address&email=a@b.test&name=~&country=ie&address=x&city=x`],
    ['/api/checkout', `${place}&do=delivery&option=~`],
    ['/api/checkout', `${place}&do=place&provider=~&seen=x`],
    ['/api/account', `${place}&do=sign-in&email=a@b.test&password=~`],
    ['/api/account', `${place}&do=register&email=a@b.test&password=0123456789abc&name=~`],
    ['/api/account', `${place}&do=reset&token=~&password=0123456789abc`],
    ['/api/order', `${place}&number=1&email=~`],
    ['/api/preferences', 'theme=dark&back=~'],
    ['/fernhollow/en/pages/story?form=3', 'name=~'],
  ] as const

  test.each(forms)('for %s with %s is refused when it is no text, and writes nothing', async (path, body) => {
    const before = shop.asked()
    for (const bytes of ['%00', 'a%00b', '%ff', '%ED%A0%80', '%c0%af', '\xff', '\x00', '%', '%1b']) {
      const { status, head } = await post(path, body.replace('~', bytes))
      expect([bytes, status]).toEqual([bytes, 400])
      expect(head).not.toMatch(/^set-cookie/im)
    }
    expect(shop.asked()).toBe(before)
  })

  test.each(forms)('for %s with %s never fails, whatever word it holds', async (path, body) => {
    for (const word of [...NAMES, long, 'null', '[]', '{}', '1e999', '0x10', '-1', '%F0%9F%98%80']) {
      const { status } = await post(path, body.replace('~', word))
      expect([word, status > 0 && status < 500]).toEqual([word, true])
    }
  })

  test.each(['/api/cart', '/api/checkout', '/api/account', '/api/order', '/api/purge'])(
    'for %s is refused when it is of another kind, or of a store or language that isn’t there',
    async (path) => {
      const bodies = ['', '{}', '[]', 'null', '&&&===', 'store=__proto__&locale=en&do=x']
      for (const body of [...bodies, 'store=fernhollow&locale=constructor&do=x', `${place}&do=__proto__`]) {
        for (const type of [
          '',
          'content-type: application/json',
          'content-type: multipart/form-data; boundary=x',
        ]) {
          const { status } = await post(path, body, type ? [type] : [])
          // An order that is asked for without its number is led back to the form.
          expect([body, isRefused(status) || (path === '/api/order' && status === 303)]).toEqual([body, true])
        }
      }
    },
  )
})

describe('headers and cookies that no browser sends', () => {
  test.each([
    'cookie: theme=\xff; currency-fernhollow=__proto__; cart-fernhollow=a.b; session-alder=%00',
    'cookie: cart-fernhollow=bnVsbA.AAAA; form-fernhollow=\x7f; constructor=1; __proto__=2; ;;==',
    'accept: \xff',
    'x-forwarded-host: [',
    'x-forwarded-proto: javascript',
    'x-forwarded-for: \xff,,',
    'x-request-id: \xff',
    'if-none-match: \xff',
    'accept-language: \xff',
    'range: bytes=9-1',
    'traceparent: 00-\xff',
  ])('never make a page fail: %s', async (header) => {
    for (const path of [
      '/',
      '/fernhollow/en',
      '/fernhollow/en/cart',
      '/fernhollow/en/account',
      '/fernhollow/en/checkout',
    ]) {
      const { status } = await send(`GET ${path}`, [header])
      expect([path, status > 0 && status < 500]).toEqual([path, true])
    }
  })
})
