import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let world: TenantWorld
let token: string

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  token = await fixture.signIn((await createPerson(fixture.payload, 'ada', ['admin'])).email, PASSWORD)
})
afterAll(() => fixture?.close())

/** Ways to say nothing. */
const NOTHING = [
  '',
  '?where=',
  '?where={}',
  '?where=%7B%7D',
  '?where=%7B%22and%22%3A%5B%5D%7D',
  '?where=%7B%22or%22%3A%5B%7B%22title%22%3A%7B%22exists%22%3Atrue%7D%7D%2C%7B%7D%5D%7D',
  '?where[and]=',
  '?where[and][0]=',
  '?where[or][0][and]=',
  '?limit=1',
  '?WHERE[id][exists]=true',
]

const countAll = async () => {
  const { payload } = fixture
  const counts = payload.config.collections.map(async ({ slug }) => [
    slug,
    (await payload.count({ collection: slug })).totalDocs,
  ])
  return Object.fromEntries(await Promise.all(counts))
}

describe('what changes or deletes many documents', () => {
  test.each(['DELETE', 'PATCH'] as const)(
    'is refused without a condition, in every collection (%s)',
    async (method) => {
      const before = await countAll()
      for (const { slug, endpoints } of fixture.payload.config.collections) {
        for (const query of NOTHING) {
          const body = method === 'PATCH' ? { title: 'All of them' } : undefined
          const answer = await fixture.rest(method, `/${slug}${query}`, { token, ...(body && { body }) })
          expect(answer.status, `${method} /${slug}${query}`).toBe(endpoints ? 400 : 404)
          if (endpoints) expect(JSON.stringify(answer.body), slug).toMatch(/condition|malformed/)
        }
      }
      expect(await countAll()).toEqual(before)
      expect((await fixture.payload.findByID({ collection: 'pages', id: world.page })).title).toBe(
        'alder story',
      )
    },
  )

  test.each([
    ['one', (id: number) => `where[id][equals]=${id}`],
    ['a list', (id: number) => `where[id][in][0]=${id}`],
    ['JSON', (id: number) => `where=${encodeURIComponent(JSON.stringify({ id: { equals: id } }))}`],
    [
      'what the admin sends',
      (id: number) => `where[and][0][id][in][0]=${id}&where[and][1][title][exists]=true`,
    ],
    [
      'all that a list shows',
      (id: number) => `where[and][0][id][not_equals]=&where[and][1][id][equals]=${id}`,
    ],
  ])('is done with one: %s', async (_, query) => {
    const { payload, rest } = fixture
    const { id } = await payload.create({
      collection: 'pages',
      data: { tenant: world.tenant, store: world.store, slug: `one-of-many-${Date.now()}`, title: 'One' },
    })
    const changed = await rest('PATCH', `/pages?${query(id)}`, { token, body: { title: 'Other' } })
    expect([changed.status, Object(changed.body).docs?.length]).toEqual([200, 1])
    const deleted = await rest('DELETE', `/pages?${query(id)}`, { token })
    expect([deleted.status, Object(deleted.body).docs?.length]).toEqual([200, 1])
    expect((await payload.findByID({ collection: 'pages', id: world.page })).title).toBe('alder story')
  })
})
