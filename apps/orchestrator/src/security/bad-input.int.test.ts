import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import {
  createPerson,
  createTenantWorld,
  PASSWORD,
  picture,
  type TenantWorld,
} from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let world: TenantWorld
let token: string
let answerRest: typeof import('../rest/answer-rest.ts').answerRest

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  const admin = await createPerson(fixture.payload, 'admin', ['admin'])
  token = await fixture.signIn(admin.email, PASSWORD)
  answerRest = (await import('../rest/answer-rest.ts')).answerRest
})
afterAll(() => fixture?.close())

type Sent = { body?: BodyInit; type?: string; headers?: Record<string, string> }

const send = (method: string, target: string, { body, type = 'application/json', headers = {} }: Sent = {}) =>
  answerRest(
    new Request(`http://localhost:3001/api${target}`, {
      method,
      headers: {
        authorization: `JWT ${token}`,
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    }),
  )
const statusOf = async (...sent: Parameters<typeof send>) => {
  const response = await send(...sent)
  await response.arrayBuffer()
  return response.status
}
/** Counts the documents of everything, and reads when the last one was changed. */
const everything = async () => {
  const { payload } = fixture
  const counts = payload.config.collections
    .filter(({ slug }) => !/^payload-/.test(slug))
    .map(async ({ slug }) => {
      const { docs, totalDocs } = await payload.find({
        collection: slug,
        sort: '-updatedAt',
        limit: 1,
        depth: 0,
      })
      return [slug, totalDocs, Object(docs[0]).updatedAt]
    })
  return Promise.all(counts)
}
/** Refused with 4xx, and nothing comes of it. */
async function refuses(requests: readonly Parameters<typeof send>[]): Promise<void> {
  const before = await everything()
  for (const request of requests) {
    const status = await statusOf(...request)
    expect(status >= 400 && status < 500, `${request[0]} ${request[1]}: ${status}`).toBe(true)
  }
  expect(await everything()).toEqual(before)
}

const COLLECTIONS = ['pages', 'product-content', 'media', 'forms', 'orders', 'users']

describe('an id', () => {
  test.each([
    '2abc',
    'abc',
    '1e0',
    '0x1',
    '1.0',
    '01',
    '+1',
    '%201',
    '1%20',
    '-1',
    '0',
    '2147483648',
    '99999999999999999999',
    'NaN',
    'Infinity',
    'null',
    'undefined',
    '%5B1%5D',
    '1,2',
    '1%00',
    '%ff',
    '%ED%A0%80',
    '__proto__',
    'constructor',
  ])('that is %s names no document', async (given) => {
    const id = given === '2abc' ? `${world.page}abc` : given
    await refuses(
      COLLECTIONS.flatMap((collection): Parameters<typeof send>[] => [
        ['GET', `/${collection}/${id}`],
        ['DELETE', `/${collection}/${id}`],
        ['PATCH', `/${collection}/${id}`, { body: '{"title":"x"}' }],
        ['POST', `/${collection}/${id}/duplicate`, { body: '{}' }],
        ['GET', `/${collection}/versions/${id}`],
        ['POST', `/${collection}/versions/${id}`, { body: '{}' }],
      ]),
    )
  })

  test('is asked for as loosely in no condition', async () => {
    const { page, store } = world
    for (const where of [
      `where[id][equals]=${page}abc`,
      `where[id][in]=${page}abc`,
      `where[id][in][0]=${page}abc`,
      `where[id][equals]=0x${page.toString(16)}`,
      `where[store][equals]=${store}abc`,
      `where[store][in]=${store}abc`,
      `where[store][in][0]=${store}abc`,
      `where[store.id][equals]=${store}abc`,
    ]) {
      const found = await send('GET', `/pages?draft=true&depth=0&${where}`)
      const { docs = [] } = await found.json()
      expect([found.status < 500, docs], where).toEqual([true, []])
      const deleted = await send('DELETE', `/pages?${where}`)
      expect(Object(await deleted.json()).docs ?? [], where).toEqual([])
    }
    expect((await everything()).find(([slug]) => slug === 'pages')?.[1]).toBe(2)
  })
})

describe('a condition', () => {
  test.each([
    'where[constructor][equals]=1',
    'where[toString]=x',
    'where[__proto__][equals]=1',
    'where[title]=',
    'where[title]=x',
    'where[id][in][foo]=5',
    'where[id][in][foo][bar]=5',
    'where[id][nonsense]=1',
    'where[]=1',
    'where=x',
    'where={"title":""}',
    'where={"id":{"in":{"a":1}}}',
    'where={"__proto__":{"equals":1}}',
    'where={"title":{"like":{"a":1}}}',
    'where=[]',
    'where[title][like][x]=1',
    'where[title.constructor][equals]=1',
    `where${'[and][0]'.repeat(12)}[title][equals]=x`,
    'where[title][equals]=%00',
    'where[title][equals]=%ff',
    'where[title][equals]=%ED%A0%80',
    'where[id][equals]=2147483648',
    'where[createdAt][equals]=0000-01-01',
    'where[createdAt][greater_than]=0000-00-00T00:00:00Z',
    'limit=abc',
    'limit=-1',
    'limit[]=1',
    'page=1e9',
    'page=-1',
    'depth=x',
    'sort=constructor',
    'sort=%00',
    'sort[constructor]=x',
    'sort=title;drop',
    'locale=%00',
  ])('like %s is refused, and deletes and changes nothing', async (query) => {
    await refuses([
      ['DELETE', `/pages?${query}`],
      ['PATCH', `/pages?${query}`, { body: '{"title":"taken"}' }],
    ])
    for (const collection of COLLECTIONS)
      expect(await statusOf('GET', `/${collection}?${query}`)).toBeLessThan(500)
  })

  test.each([
    'all',
    'contains',
    'exists',
    'greater_than',
    'in',
    'intersects',
    'like',
    'near',
    'not_equals',
    'not_in',
    'not_like',
    'within',
  ])('with the operator %s is answered on every field', async (operator) => {
    for (const collection of ['pages', 'stores', 'product-content', 'orders'] as const) {
      const fields = fixture.payload.collections[collection].config.flattenedFields.map(({ name }) => name)
      for (const name of fields) {
        const status = await statusOf('GET', `/${collection}?depth=0&limit=1&where[${name}][${operator}]=x`)
        expect(status, `${collection} ${name}`).toBeLessThan(500)
      }
    }
  })

  test('that is whole is taken, also behind a POST', async () => {
    const where = `where[and][0][store][equals]=${world.store}&where[or][0][title][like]=alder&limit=5&sort=-title,slug`
    expect((await (await send('GET', `/pages?${where}`)).json()).totalDocs).toBe(2)
    const override = { 'X-Payload-HTTP-Method-Override': 'GET' }
    const form = 'application/x-www-form-urlencoded'
    const asked = await send('POST', '/pages', { body: where, type: form, headers: override })
    expect((await asked.json()).totalDocs).toBe(2)
    expect(
      await statusOf('POST', '/pages', {
        body: 'where[constructor][equals]=1',
        type: form,
        headers: override,
      }),
    ).toBe(400)
  })
})

describe('a body', () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

  test.each([
    ['NUL', '{"title":"a\\u0000b"}'],
    ['half a character', '{"title":"a\\ud800b"}'],
    ['the other half', '{"title":"\\udc00"}'],
    ['NUL in a name', '{"ti\\u0000tle":"a"}'],
    ['a number beyond all', '{"title":1e999}'],
    ['what objects inherit', '{"__proto__":{"title":"x"}}'],
    ['a constructor', '{"constructor":{"prototype":{"x":1}}}'],
    ['no JSON', '{"title":'],
    ['nothing but a list', '[]'.repeat(2)],
    ['a list instead of a document', '[]'],
    ['a text instead of a document', '"title"'],
    ['a number instead of a document', '1.5'],
    ['nothing instead of a document', 'null'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['levels without end', nested(5_000)],
    ['a year that there is none of', '{"slug":"x","createdAt":"0000-01-01"}'],
    ['an id beyond its type', '{"slug":"x","store":2147483648}'],
    ['an id that is none', '{"slug":"x","store":"1abc"}'],
    ['a document that there is none of', '{"slug":"x","store":2147483647}'],
  ])('with %s is refused', async (_, body) => {
    await refuses([
      ['PATCH', `/pages/${world.page}`, { body }],
      ['PATCH', `/pages/${world.page}?draft=true`, { body }],
      ['POST', '/pages', { body }],
      ['POST', '/pages?draft=true', { body }],
      ['POST', '/media', { body }],
      ['POST', `/pages/${world.page}/duplicate`, { body }],
    ])
  })

  test('in which a form’s document is malformed is refused', async () => {
    const { data } = await picture('x.png')
    for (const document of ['{"alt":"a\\u0000"}', '{"alt":', '{"__proto__":{}}', '{"alt":"\\ud800"}']) {
      const body = new FormData()
      body.set('file', new Blob([Uint8Array.from(data)], { type: 'image/png' }), 'x.png')
      body.set('_payload', document)
      const { headers, body: stream } = new Response(body)
      const bytes = await new Response(stream).arrayBuffer()
      await refuses([['POST', '/media', { body: bytes, type: headers.get('content-type') ?? '' }]])
    }
    await refuses([['POST', '/media', { body: 'x', type: 'multipart/form-data' }]])
    for (const collection of ['/media', '/payload-preferences', '/pages'])
      await refuses([['POST', collection, { body: '', type: 'multipart/form-data; boundary=b' }]])
    await refuses([['POST', '/media', { body: '--b\r\n', type: 'multipart/form-data; boundary=b' }]])
  })

  test('that is no picture is refused', async () => {
    for (const bytes of ['not a picture', '\x89PNG\r\n\x1a\n', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
      const body = new FormData()
      body.set('file', new Blob([bytes], { type: 'image/png' }), 'x.png')
      body.set('_payload', JSON.stringify({ alt: 'x', tenant: world.tenant }))
      const { headers, body: stream } = new Response(body)
      const sent = await new Response(stream).arrayBuffer()
      await refuses([['POST', '/media', { body: sent, type: headers.get('content-type') ?? '' }]])
    }
  })
})

describe('an address', () => {
  test.each([
    '/__proto__',
    '/constructor',
    '/toString/1',
    '/globals/__proto__',
    '/globals/constructor',
    '/pages/%00',
    '/%ff',
    '/pages/%ED%A0%80',
    '/media/file/%00',
    '/media/file/..%2f..%2fpackage.json',
    '/media/file/%2e%2e%5cx',
    '/media/file/nothing.png',
    '/media/file/__proto__',
    '/pages/versions/abc',
    // Of collections that keep no versions.
    '/tenants/versions',
    '/users/versions/1',
    '/redirects/versions?limit=1',
    '/forms/count?data=%3Cscript%3E',
    '/pages?data={',
    '/nothing',
    '/nothing/1',
    '/og',
    '/payload-migrations',
    '/users/verify/x',
    '/payload-jobs/run',
  ])('like %s is refused', async (path) => {
    await refuses([
      ['GET', path],
      ['POST', path, { body: '{}' }],
      ['DELETE', path],
      ['PATCH', path, { body: '{}' }],
    ])
  })
})

test('an address is no longer than any that is meant', async () => {
  const { isWellFormedAddress } = await import('../gate/address.ts')
  expect(isWellFormedAddress(`/api/pages?sort=${'a'.repeat(400)}`)).toBe(true)
  for (const long of ['a'.repeat(9_000), 'é'.repeat(3_000)])
    expect(isWellFormedAddress(`/api/pages/${long}`)).toBe(false)
})

test('a body is read no further than its sender may send', async () => {
  const { MAX_ANONYMOUS_BYTES, MAX_SIGNED_IN_BYTES } = await import('../rest/read-body.ts')
  const endless = (counted: { bytes: number }) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        counted.bytes += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
  for (const [authorization, most] of [
    ['', MAX_ANONYMOUS_BYTES],
    ['JWT forged', MAX_ANONYMOUS_BYTES],
    [`JWT ${token}`, MAX_SIGNED_IN_BYTES],
  ] as const) {
    for (const path of ['/users/login', '/pages', '/users/first-register', '/nothing', '/media']) {
      const counted = { bytes: 0 }
      const init = {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: endless(counted),
        duplex: 'half',
      }
      const { status } = await answerRest(new Request(`http://localhost:3001/api${path}`, init))
      expect([status, counted.bytes < most + 4 * 65_536], path).toEqual([413, true])
    }
  }
  const declared = await statusOf('POST', '/users/login', {
    body: '{}',
    headers: { 'content-length': '60000000' },
  })
  expect(declared).toBe(413)
})
